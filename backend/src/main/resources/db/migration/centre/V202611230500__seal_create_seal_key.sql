-- The centre's keys, each wrapped by the root key, which is kept elsewhere. The newest wraps what is sealed now.
create table seal_key (
  id      uuid        primary key,
  sealed  text        not null,
  made_at timestamptz not null default clock_timestamp()
);
