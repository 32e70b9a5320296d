-- The lists of cases are narrowed by these and read a page at a time.
create index mediation_case_received on mediation_case (received_at, reference);
create index mediation_case_deadline_safe on mediation_case (deadline_safe) where deadline_safe is not null;
create index mediation_case_deadline_latest on mediation_case (deadline_latest) where deadline_latest is not null;
create index mediation_case_employer_siren on mediation_case (employer_siren, referral_date);
