-- How people look at their lists: filters, order and columns under a name of their own.
create table saved_view (
  id         uuid        primary key,
  owner      uuid        not null,
  list_name  text        not null,
  name       text        not null,
  query      text        not null,
  columns    text,
  is_default boolean     not null,
  saved_at   timestamptz not null
);

create unique index saved_view_name on saved_view (owner, list_name, lower(name));
