-- A membership may be ended by the centre and taken up again, or end by itself after its last day.
alter table membership add column active boolean not null default true;
alter table membership add column valid_until date;
alter table user_account add column last_login_at timestamptz;
