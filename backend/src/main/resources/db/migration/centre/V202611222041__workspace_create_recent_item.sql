-- What people opened last: only which thing it was, since its name and who may see it change.
create table recent_item (
  person    uuid        not null,
  kind      text        not null check (kind in ('BODY', 'CONVENTION', 'CASE', 'INVOICE', 'MEDIATOR')),
  item      text        not null,
  opened_at timestamptz not null,
  primary key (person, kind, item)
);
