-- What was paid on an invoice. The centre's role may only add and read.
create table payment (
  id          uuid          primary key,
  invoice_id  uuid          not null references invoice,
  paid_on     date          not null,
  amount      numeric(12,2) not null check (amount > 0),
  means       text          not null,
  reference   text,
  recorded_by uuid          not null,
  recorded_at timestamptz   not null
);
create index payment_invoice on payment (invoice_id, paid_on, id);

do $$ begin execute format('revoke update, delete on payment from %I', current_schema()); end $$;
