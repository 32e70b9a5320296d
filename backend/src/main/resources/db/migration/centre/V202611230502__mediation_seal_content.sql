-- The key of each case, wrapped by a key of the centre. Rows of before are sealed by the application, which alone has keys.
alter table mediation_case
  add column sealed_by uuid references seal_key (id),
  add column sealed_key text,
  add constraint content_is_sealed check (sealed_key is not null
    or (situation is null and wish is null and inadmissibility_reason is null and knowledge_proof is null)) not valid;
create index mediation_case_in_clear on mediation_case (id) where sealed_key is null;
create index mediation_case_sealed_by on mediation_case (sealed_by);

alter table invitation
  add column sealed_by uuid references seal_key (id),
  add column sealed_key text,
  add constraint content_is_sealed check (sealed_key is not null or (subject is null and letter_file_id is null)) not valid;
create index invitation_in_clear on invitation (id) where sealed_key is null;
create index invitation_sealed_by on invitation (sealed_by);
