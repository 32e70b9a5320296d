-- Who took whose place in a centre, why and for how long; and each address they then asked for, once.
-- The people are not referenced: what was done outlives accounts.
create table impersonation (
  id         uuid        primary key,
  centre     text        not null references centre,
  by_user_id uuid        not null,
  by_name    text        not null,
  user_id    uuid        not null,
  name       text        not null,
  reason     text        not null,
  begun_at   timestamptz not null,
  until      timestamptz not null check (until > begun_at),
  ended_at   timestamptz,
  check (by_user_id <> user_id)
);
create index impersonation_open on impersonation (until) where ended_at is null;

create table impersonation_look (
  impersonation_id uuid not null references impersonation,
  address          text not null,
  primary key (impersonation_id, address)
);
