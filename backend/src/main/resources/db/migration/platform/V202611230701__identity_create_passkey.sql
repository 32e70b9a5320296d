-- Public keys of passkeys, by which a login is checked. One row per device or key ring.
create table passkey (
  id              uuid        primary key,
  user_id         uuid        not null references user_account,
  credential_id   bytea       not null unique,
  public_key      bytea       not null,
  -- What the device said when it made the passkey; a login is checked against it.
  attestation     bytea       not null,
  signature_count bigint      not null,
  verified        boolean     not null,
  transports      text        not null,
  backup_eligible boolean     not null,
  backup_state    boolean     not null,
  name            text        not null check (length(name) between 1 and 80),
  created_at      timestamptz not null,
  last_used_at    timestamptz
);
create index passkey_owner on passkey (user_id);
