alter table centre add column suspended_at timestamptz;
alter table centre add column suspension_reason text;
alter table centre add check ((status = 'SUSPENDED') = (suspended_at is not null));

-- Of what a centre's role reads of centres, the reason is not part.
revoke select on centre from entremise_centre;
grant select (slug, name, departments, time_zone, reference_code, status, demo, opened_at) on centre to entremise_centre;
