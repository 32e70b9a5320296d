-- The last number given in a series and year: no gap and no double, since it is given in the transaction that opens the case.
create table case_number (
  series text    not null,
  year   integer not null,
  last   integer not null,
  primary key (series, year)
);
