create schema if not exists extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gist with schema extensions;

grant usage on schema extensions to entremise_app, entremise_centre;
grant usage on schema platform to entremise_app, entremise_centre;
alter default privileges in schema platform grant select, insert, update, delete on tables to entremise_app;
alter default privileges in schema platform grant usage on sequences to entremise_app;

create table centre (
  slug           text primary key check (slug ~ '^[a-z][a-z0-9]{1,30}$'),
  name           text        not null,
  departments    text[]      not null check (cardinality(departments) > 0),
  time_zone      text        not null,
  reference_code text        not null,
  status         text        not null default 'OPEN' check (status in ('OPEN', 'SUSPENDED')),
  demo           boolean     not null default false,
  opened_at      timestamptz not null default now()
);

create table centre_migration (
  slug        text primary key,
  version     text        not null,
  error       text,
  finished_at timestamptz not null
);

create table demo_seeding (
  centre text        not null references centre,
  seed   text        not null,
  at     timestamptz not null default now(),
  primary key (centre, seed)
);

-- A centre's role reads the name and the time zone of centres, which every visitor may see.
grant select on centre, centre_migration to entremise_centre;
