-- Devices that are not asked for a second factor again for a while. Only the hash of what they hold is kept.
create table trusted_device (
  id           uuid        primary key,
  user_id      uuid        not null references user_account,
  token_hash   text        not null unique,
  device       text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz
);
create index trusted_device_owner on trusted_device (user_id);

-- Centres whose staff are asked every time.
create table trusted_device_ban (
  centre text primary key references centre
);
