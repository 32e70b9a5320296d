-- Who assists the claimant in one case, by a signed mandate (CJA R.213-3-1). In clear like the claimant's own identity, but
-- for why the centre ended an access; the mandate is a stored file sealed with the key of the case.
create table case_assistant (
  id              uuid        primary key,
  case_id         uuid        not null references mediation_case (id),
  name            text        not null,
  quality         text        not null,
  email           text        not null,
  mandate_file_id uuid        not null references stored_file (id),
  token_hash      text        not null unique,
  designated_at   timestamptz not null,
  last_day        date,
  ended_at        timestamptz,
  ended_by        text,
  end_reason      text,
  check ((ended_at is null) = (ended_by is null)),
  check (end_reason is null or ended_at is not null)
);
create index case_assistant_case on case_assistant (case_id, designated_at);
create index case_assistant_email on case_assistant (lower(email));
create index case_assistant_mandate on case_assistant (mandate_file_id);

-- Who added a piece, where it was not the claimant.
alter table case_piece add column assistant_id uuid references case_assistant (id);

-- A code and an access of an assistant are theirs alone, in the same case.
alter table follow_up_code add column assistant_id uuid references case_assistant (id);
alter table follow_up_code add check (assistant_id is null or case_id is not null);
create index follow_up_code_assistant on follow_up_code (assistant_id, created_at) where assistant_id is not null;
alter table follow_up_access add column assistant_id uuid references case_assistant (id);
alter table follow_up_access add check (assistant_id is null or case_id is not null);
