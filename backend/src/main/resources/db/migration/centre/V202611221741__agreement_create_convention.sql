create table convention (
    id                         uuid primary key,
    siren                      text not null check (siren ~ '^[0-9]{9}$'),
    body_name                  text not null,
    deliberation_id            uuid not null references deliberation,
    centre_deliberation_number text not null,
    centre_deliberation_date   date not null,
    drafted_at                 timestamptz not null,
    drafted_by                 text not null,
    sent_on                    date,
    member_signed_on           date,
    member_signatory_name      text,
    member_signatory_capacity  text,
    centre_signed_on           date,
    centre_signatory_name      text,
    centre_signatory_capacity  text,
    concluded_on               date,
    effective_on               date,
    notice_given_on            date,
    ends_on                    date,
    end_reason                 text,
    abandoned_on               date,
    abandon_reason             text,
    signed_file_id             uuid references stored_file,
    version                    bigint not null,
    check ((concluded_on is null) = (effective_on is null)),
    check (concluded_on is null or (member_signed_on is not null and centre_signed_on is not null)),
    check (ends_on is null or ends_on >= effective_on),
    -- ends_on is the last covered day. A body is covered by one convention at a time.
    constraint convention_no_overlap exclude using gist
        (siren with =, daterange(effective_on, ends_on, '[]') with &&) where (concluded_on is not null)
);

-- One convention at a time is being prepared with a body, so that a double click prepares one.
create unique index convention_one_open on convention (siren) where concluded_on is null and abandoned_on is null;
create index convention_body on convention (siren, effective_on);
create index convention_deliberation on convention (deliberation_id);
