-- Whose second factors an admin took away, because they were lost: until there is a new one, a code by mail stands in.
create table factor_reset (
  user_id uuid        primary key references user_account,
  at      timestamptz not null
);
