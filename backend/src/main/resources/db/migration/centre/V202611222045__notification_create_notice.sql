-- What people are told of in the application: once for each event and audience, so that one told again after a crash adds
-- nothing. A notice is for a role, for those of a public body or for one person; who that is is settled when they read it.
create table notice (
  id         uuid        primary key,
  event_id   uuid        not null,
  role       text,
  body_siren text,
  user_id    uuid,
  kind       text        not null,
  title      text        not null,
  path       text        not null,
  created_at timestamptz not null,
  check (num_nonnulls(role, body_siren, user_id) = 1),
  unique nulls not distinct (event_id, role, body_siren, user_id)
);
create index notice_by_age on notice (created_at desc, id desc);

create table notice_reading (
  notice_id uuid        not null references notice (id) on delete cascade,
  user_id   uuid        not null,
  read_at   timestamptz not null,
  primary key (notice_id, user_id)
);
