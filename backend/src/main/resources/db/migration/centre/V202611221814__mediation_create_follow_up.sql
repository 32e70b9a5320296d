-- The e-mailed codes that open a follow-up page, and the short accesses they gave; neither can be read back.
create table follow_up_code (
  id         uuid        primary key,
  case_id    uuid        not null references mediation_case (id),
  code_hash  text        not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries      integer     not null,
  spent      boolean     not null
);
create index follow_up_code_case on follow_up_code (case_id, created_at);

create table follow_up_access (
  token_hash text        primary key,
  case_id    uuid        not null references mediation_case (id),
  expires_at timestamptz not null
);
