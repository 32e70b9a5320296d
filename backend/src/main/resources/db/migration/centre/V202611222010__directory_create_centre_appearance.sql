-- One row: the colour and the logo by which the public knows the centre.
create table centre_appearance (
    id           smallint primary key check (id = 1),
    colour       text check (colour ~ '^#[0-9a-f]{6}$'),
    logo_file    uuid,
    logo_digest  text,
    logo_alt     text,
    logo_width   integer,
    logo_height  integer,
    updated_at   timestamptz,
    version      bigint not null,
    check (num_nulls(logo_file, logo_digest, logo_alt, logo_width, logo_height) in (0, 5))
);

insert into centre_appearance (id, version) values (1, 0);
