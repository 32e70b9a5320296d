-- The secret of an authenticator application, encrypted; unconfirmed until a first code was right. The last step used is
-- kept so that a code never opens twice.
create table authenticator (
  user_id      uuid        primary key references user_account,
  secret       bytea       not null,
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint      not null default 0
);

create table recovery_code (
  user_id uuid not null references user_account,
  hash    text not null,
  used_at timestamptz,
  primary key (user_id, hash)
);

-- Centres that let in their staff with a second factor only.
create table second_factor_rule (
  centre text primary key references centre
);
