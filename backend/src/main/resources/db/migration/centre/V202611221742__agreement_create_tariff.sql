-- What an hour costs from a day on, until the next tariff. A tariff that has been set is never changed.
create table tariff (
    id                  uuid primary key,
    valid_from          date not null constraint tariff_once unique,
    deliberation_number text not null,
    deliberation_date   date not null,
    hourly_rate         numeric(12, 2) not null check (hourly_rate >= 0),
    currency            text not null default 'EUR' check (currency = 'EUR'),
    included_statuses   text[] not null,
    explanation         text not null,
    demo                boolean not null,
    recorded_at         timestamptz not null,
    recorded_by         text not null
);

do $$ begin execute format('revoke update, delete on tariff from %I', current_schema()); end $$;
