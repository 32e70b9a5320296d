create table public_body (
    id                        uuid primary key,
    siren                     text not null unique check (siren ~ '^[0-9]{9}$'),
    name                      text not null,
    kind                      text not null,
    epci_type                 text,
    insee_code                text,
    department                text,
    postcodes                 text[] not null,
    population                integer,
    from_reference            boolean not null,
    siret                     text check (siret ~ '^[0-9]{14}$'),
    siret_is_demo             boolean not null default false,
    address_line1             text,
    address_line2             text,
    address_postcode          text,
    address_city              text,
    invoice_service_code      text,
    invoice_commitment_number text,
    -- Filled by the application: name without accents, case, hyphens or apostrophes, in words and in one piece; numbers.
    search_name               text not null,
    search_key                text not null,
    search_codes              text not null,
    created_at                timestamptz not null,
    version                   bigint not null,
    check (siret is null or left(siret, 9) = siren)
);

create index public_body_search_name on public_body using gin (search_name gin_trgm_ops);
create index public_body_search_key on public_body using gin (search_key gin_trgm_ops);
