create table deliberation (
    id                  uuid primary key,
    siren               text not null check (siren ~ '^[0-9]{9}$'),
    number              text not null,
    held_on             date not null,
    organ               text not null,
    -- Optional: a deliberation on a facultative mission of a centre need not be sent to the prefect.
    transmitted_on      date,
    transmission_number text,
    file_id             uuid references stored_file,
    recorded_at         timestamptz not null,
    recorded_by         text not null,
    version             bigint not null,
    constraint deliberation_once unique (siren, number, held_on)
);
