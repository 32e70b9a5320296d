-- The pieces of a case; the content is a stored file.
create table case_piece (
  id       uuid        primary key,
  case_id  uuid        not null references mediation_case (id),
  file_id  uuid        not null references stored_file (id),
  name     text        not null,
  category text        not null,
  added_at timestamptz not null
);
create index case_piece_case on case_piece (case_id, added_at);
