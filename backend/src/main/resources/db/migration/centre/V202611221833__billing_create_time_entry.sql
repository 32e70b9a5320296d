-- Raw minutes as they were recorded. An error is mended by a counter entry, so the centre's role may only add and read.
create table time_entry (
  id          uuid        primary key,
  case_id     uuid        not null references billable_case,
  activity    text        not null,
  worked_on   date        not null,
  minutes     int         not null,
  reverses_id uuid        unique references time_entry,
  recorded_by uuid        not null,
  recorded_at timestamptz not null,
  check ((reverses_id is null and minutes between 1 and 1440) or (reverses_id is not null and minutes between -1440 and -1))
);
create index time_entry_case on time_entry (case_id, worked_on, id);

do $$ begin execute format('revoke update, delete on time_entry from %I', current_schema()); end $$;
