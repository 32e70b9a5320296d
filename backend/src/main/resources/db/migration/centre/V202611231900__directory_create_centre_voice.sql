-- One row: under which name the centre writes to people, and who answers for its pages.
create table centre_voice (
    id                   smallint primary key check (id = 1),
    mail_sender          text,
    publication_director text,
    host                 text,
    updated_at           timestamptz not null,
    version              bigint not null
);
