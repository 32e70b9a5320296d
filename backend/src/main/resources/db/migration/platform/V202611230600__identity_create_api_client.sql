-- Programs that a centre lets in (OAuth 2, client_credentials). Of secrets and tokens only hashes are kept. name_key: the
-- name in small letters, which the database would not find for those with an accent.
create table api_client (
  id                uuid        primary key,
  centre            text        not null references centre,
  client_id         text        not null unique,
  name              text        not null,
  name_key          text        not null,
  scopes            text[]      not null check (cardinality(scopes) > 0),
  note              text,
  created_at        timestamptz not null,
  created_by        text        not null,
  revoked_at        timestamptz,
  revocation_reason text,
  last_used_at      timestamptz,
  last_used_from    text,
  check ((revoked_at is null) = (revocation_reason is null))
);
create unique index api_client_name on api_client (centre, name_key) where revoked_at is null;

-- The secret in use, and the one before it while both are good. warned_days: how early its end was told last.
create table api_client_secret (
  id          uuid        primary key,
  client      uuid        not null references api_client,
  hash        text        not null unique,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  replaced_at timestamptz,
  warned_days integer
);
create unique index api_client_secret_in_use on api_client_secret (client) where replaced_at is null;
create index api_client_secret_by_client on api_client_secret (client, expires_at);
create index api_client_secret_by_end on api_client_secret (expires_at) where replaced_at is null;

create table api_token (
  hash       text        primary key,
  client     uuid        not null references api_client,
  scopes     text[]      not null,
  expires_at timestamptz not null
);
create index api_token_by_client on api_token (client);
create index api_token_by_end on api_token (expires_at);
