-- How many bytes of files the centre may keep; the configuration says so where this is empty.
alter table centre add column file_quota_bytes bigint check (file_quota_bytes > 0);
grant select (file_quota_bytes) on centre to entremise_centre;
