-- Communes and EPCI of France, loaded from the file that the application carries; read by every centre, changed by none.
create table reference_body (
    siren       text primary key check (siren ~ '^[0-9]{9}$'),
    kind        text not null,
    epci_type   text,
    name        text not null,
    insee_code  text,
    departments text[] not null,
    postcodes   text[] not null,
    population  integer
);

create index reference_body_departments on reference_body using gin (departments);

-- Which file the rows above come from: another edition or another content is loaded at the next start.
create table reference_edition (
    subject   text primary key,
    edition   text not null,
    source    text not null,
    checksum  text not null,
    row_count integer not null,
    loaded_at timestamptz not null
);

grant select on reference_body, reference_edition to entremise_centre;
