-- What was answered to a request that carries an Idempotency-Key, so that a repetition creates nothing twice.
create table idempotent_request (
  key         uuid        primary key,
  fingerprint text        not null,
  answer      text,
  created_at  timestamptz not null default now()
);
