-- One row: how the centre itself signs, invoices and presents itself.
create table centre_sheet (
    id                   smallint primary key check (id = 1),
    name                 text not null,
    siren                text check (siren ~ '^[0-9]{9}$'),
    siret                text check (siret ~ '^[0-9]{14}$'),
    siret_is_demo        boolean not null default false,
    address_line1        text,
    address_line2        text,
    address_postcode     text,
    address_city         text,
    phone                text,
    email                text,
    president_name       text,
    president_title      text,
    deliberation_number  text,
    deliberation_date    date,
    iban                 text,
    bic                  text,
    vat_mention          text,
    presentation         text,
    updated_at           timestamptz not null,
    version              bigint not null
);
