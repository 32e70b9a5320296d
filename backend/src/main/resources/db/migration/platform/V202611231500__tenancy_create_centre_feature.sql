-- What a centre has or has not, where that is not what the program says of all centres. Out of the reach of every
-- centre's role.
create table centre_feature (
  centre  text    not null references centre (slug) on delete cascade,
  feature text    not null check (feature in ('PROGRAMS', 'EXPORTS', 'TAKING_PLACES')),
  is_on   boolean not null,
  primary key (centre, feature)
);
