-- Who was invited to which centre, as what. Only the hash of the link's secret is kept.
create table invitation (
  id           uuid        primary key,
  centre       text        not null references centre,
  email        text        not null check (email = lower(email)),
  roles        text[]      not null check (cardinality(roles) > 0),
  body_siren   text,
  body_name    text,
  valid_until  date,
  token_hash   text        not null unique,
  invited_at   timestamptz not null,
  expires_at   timestamptz not null,
  accepted_at  timestamptz,
  withdrawn_at timestamptz,
  check ((body_siren is null) = (body_name is null)),
  check ((body_siren is not null) = ('COLLECTIVITY_HR' = any (roles))),
  check (not 'OPERATOR' = any (roles)),
  check (accepted_at is null or withdrawn_at is null)
);
create unique index invitation_open on invitation (centre, email) where accepted_at is null and withdrawn_at is null;
