-- One line per asking: where the opening stands, and what a repeated asking is answered with.
create table centre_opening (
  key         uuid        primary key,
  slug        text        not null,
  fingerprint text        not null,
  step        text        not null,
  failure     text,
  started_at  timestamptz not null,
  finished_at timestamptz,
  check (failure is null or finished_at is not null)
);
create unique index centre_opening_under_way on centre_opening (slug) where finished_at is null;
