-- valid_to is the last day. A superseded period was corrected by a later, back-dated entry: kept to be seen, without effect.
create table affiliation_period (
    id            uuid primary key,
    body_id       uuid not null references public_body,
    status        text not null,
    valid_from    date not null,
    valid_to      date,
    reason        text,
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    check (valid_to is null or valid_to >= valid_from),
    -- Checked at the end of the transaction: one change closes a period and opens the next, in either order.
    constraint affiliation_period_no_overlap exclude using gist
        (body_id with =, daterange(valid_from, valid_to, '[]') with &&)
        where (superseded_at is null) deferrable initially deferred
);
