-- The last number of each year. Its row is locked until the invoice that takes a number is committed: no gap, no double.
create table invoice_counter (
  year        int primary key,
  last_number int not null check (last_number > 0)
);
