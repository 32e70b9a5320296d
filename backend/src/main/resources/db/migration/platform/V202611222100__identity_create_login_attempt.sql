-- Failed logins of the last hour and addresses that logins succeeded from. The account is named by a hash of what was
-- typed: a password typed in the wrong field must not be kept in clear.
create table login_failure (
  id      bigint generated always as identity primary key,
  account bytea       not null check (length(account) = 32),
  address text        not null,
  at      timestamptz not null
);
create index login_failure_account on login_failure (account, at);
create index login_failure_address on login_failure (address, at);

create table login_address (
  account bytea       not null check (length(account) = 32),
  address text        not null,
  last_at timestamptz not null,
  primary key (account, address)
);
