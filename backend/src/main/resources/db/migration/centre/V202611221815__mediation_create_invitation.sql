-- What an employer sends on or proposes; nothing begins before the employee says yes through a secret link.
create table invitation (
  id             uuid        primary key,
  version        bigint      not null,
  kind           text        not null,
  body_siren     text        not null,
  body_name      text        not null,
  given_name     text        not null,
  family_name    text        not null,
  email          text        not null,
  question       text,
  letter_file_id uuid        references stored_file (id),
  subject        text,
  contact_email  text        not null,
  token_hash     text        not null unique,
  sent_by        uuid        not null,
  sent_at        timestamptz not null,
  answered_on    date,
  accepted       boolean,
  case_id        uuid        references mediation_case (id)
);
create index invitation_body on invitation (body_siren, sent_at);
