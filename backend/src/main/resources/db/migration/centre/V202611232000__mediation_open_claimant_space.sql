-- A code mailed to an address opens all cases that carry it, as a code mailed for one case opens that one. Codes are kept
-- for any address that is asked for, so that asking costs the same whether or not it is known.
alter table follow_up_code alter column case_id drop not null;
alter table follow_up_code add column email text;
alter table follow_up_code add column asked_hash text unique;
alter table follow_up_code add check (num_nonnulls(case_id, email) = 1 and (email is null) = (asked_hash is null));
create index follow_up_code_email on follow_up_code (email, created_at) where email is not null;

alter table follow_up_access alter column case_id drop not null;
alter table follow_up_access add column email text;
alter table follow_up_access add check (num_nonnulls(case_id, email) = 1);

create index mediation_case_claimant on mediation_case (lower(email), received_at desc) where email is not null;
