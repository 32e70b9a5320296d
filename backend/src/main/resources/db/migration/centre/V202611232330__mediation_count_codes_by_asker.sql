-- From which network a code was asked for an address, as a keyed fingerprint: who asks often uses up nobody else's codes.
alter table follow_up_code add column asked_from text;
alter table follow_up_code add check (asked_from is null or email is not null);
