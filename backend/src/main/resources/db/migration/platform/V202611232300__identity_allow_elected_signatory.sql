-- A role of a public body, beside its human resources: whoever signs for it.
alter table membership drop constraint membership_check1;
alter table membership add constraint membership_body_check
  check ((role in ('COLLECTIVITY_HR', 'ELECTED_SIGNATORY')) = (body_siren is not null));
alter table invitation drop constraint invitation_check1;
alter table invitation add constraint invitation_body_check
  check ((body_siren is not null) = (roles && array['COLLECTIVITY_HR', 'ELECTED_SIGNATORY']));
