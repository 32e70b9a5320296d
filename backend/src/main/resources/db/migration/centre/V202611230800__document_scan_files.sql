-- What the antivirus says of each file; those of before were never examined.
alter table stored_file add column scan_state text not null default 'NOT_SCANNED'
  check (scan_state in ('NOT_SCANNED', 'PENDING', 'CLEAN', 'INFECTED'));
create index stored_file_waiting on stored_file (id) where scan_state = 'PENDING';
