-- Never granted to a centre's role: identity is settled before a centre is bound.
create table user_account (
  id            uuid primary key,
  email         text        not null unique check (email = lower(email)),
  name          text        not null,
  password_hash text,
  enabled       boolean     not null default true,
  created_at    timestamptz not null default now()
);

create table external_identity (
  id       uuid primary key,
  user_id  uuid not null references user_account,
  provider text not null,
  subject  text not null,
  unique (provider, subject),
  unique (user_id, provider)
);

create table membership (
  id         uuid primary key,
  user_id    uuid not null references user_account,
  centre     text references centre,
  role       text not null,
  body_siren text,
  body_name  text,
  check ((role = 'OPERATOR') = (centre is null)),
  check ((role = 'COLLECTIVITY_HR') = (body_siren is not null)),
  unique nulls not distinct (user_id, centre, role, body_siren)
);
create index membership_centre_idx on membership (centre, user_id);
