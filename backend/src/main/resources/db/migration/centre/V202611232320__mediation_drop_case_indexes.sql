-- A centre has some hundred cases, read in a fraction of a millisecond: what finds one case, the cases of a body or those
-- of a claimant stays. Each index less is a file less in every centre, and less to look at whenever a list is planned.
drop index mediation_case_state;
drop index mediation_case_employer;
drop index mediation_case_mediator;
drop index mediation_case_received;
drop index mediation_case_deadline_safe;
drop index mediation_case_deadline_latest;
drop index mediation_case_in_clear;
drop index mediation_case_sealed_by;
