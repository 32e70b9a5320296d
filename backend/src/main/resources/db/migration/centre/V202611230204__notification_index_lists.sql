create index outgoing_mail_created on outgoing_mail (created_at, id);
create index outgoing_mail_state on outgoing_mail (state, created_at);
