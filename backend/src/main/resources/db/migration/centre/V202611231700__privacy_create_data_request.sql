-- What people ask by their rights over their data (GDPR art. 15-21). Not received before the code that was mailed is typed.
create table data_request (
  id               uuid        primary key,
  version          bigint      not null,
  asked_right      text        not null check (asked_right in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION')),
  name             text        not null,
  email            text        not null check (email = lower(email)),
  statement        text,
  token_hash       text        not null unique,
  asked_at         timestamptz not null,
  code_hash        text,
  code_expires_at  timestamptz,
  code_tries       integer     not null,
  codes_mailed     integer     not null,
  codes_since      timestamptz not null,
  state            text        not null check (state in ('UNCONFIRMED', 'RECEIVED', 'GRANTED', 'REFUSED')),
  received_at      timestamptz,
  due_on           date,
  extended_on      date,
  extension_reason text,
  answered_at      timestamptz,
  answered_by      text,
  answer           text,
  check ((state = 'UNCONFIRMED') = (received_at is null)),
  check ((received_at is null) = (due_on is null)),
  check ((extended_on is null) = (extension_reason is null)),
  check ((state in ('GRANTED', 'REFUSED')) = (answered_at is not null)),
  check (state <> 'REFUSED' or answer is not null)
);
create index data_request_due on data_request (due_on, id) where state <> 'UNCONFIRMED';
create index data_request_email on data_request (email, asked_at);
