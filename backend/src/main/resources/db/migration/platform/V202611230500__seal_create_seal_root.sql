-- What the one root key made, to know it again at the next start; and the centres where nothing is left in clear.
create table seal_root (
  one  boolean primary key default true check (one),
  mark text    not null
);

create table seal_done (
  centre text        primary key references centre,
  at     timestamptz not null default now()
);
