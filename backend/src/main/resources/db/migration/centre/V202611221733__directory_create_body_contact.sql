create table body_contact (
    id            uuid primary key,
    body_id       uuid not null references public_body,
    function_held text not null,
    name          text not null,
    email         text,
    phone         text,
    valid_from    date not null,
    valid_to      date,
    check (valid_to is null or valid_to >= valid_from),
    check (email is not null or phone is not null)
);

create index body_contact_body on body_contact (body_id, function_held);
