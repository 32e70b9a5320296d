-- Mails to send and mails sent. One for each event and kind, so that an event told again after a crash writes none.
create table outgoing_mail (
  id              uuid        primary key,
  event_id        uuid        not null,
  kind            text        not null,
  reference       text,
  recipient       text        not null,
  subject         text        not null,
  body            text,
  created_at      timestamptz not null,
  state           text        not null check (state in ('PENDING', 'SENT', 'FAILED')),
  attempts        int         not null,
  next_attempt_at timestamptz not null,
  sent_at         timestamptz,
  last_error      text,
  unique (event_id, kind),
  check (state = 'SENT' or body is not null),
  check ((state = 'SENT') = (sent_at is not null))
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at, id) where state = 'PENDING';
