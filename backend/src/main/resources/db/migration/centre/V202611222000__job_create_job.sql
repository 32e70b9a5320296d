-- Long work that a person started. Its progress is committed as it goes, so that a reload shows it; the lease tells work
-- that goes on from work whose process died.
create table job (
  id                uuid        primary key,
  kind              text        not null check (kind in ('FILL_DIRECTORY', 'EXPORT', 'BULK')),
  title             text        not null,
  started_by        uuid        not null,
  state             text        not null check (state in
                      ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
  total             integer     not null default 0 check (total >= 0),
  done              integer     not null default 0 check (done >= 0),
  failed            integer     not null default 0 check (failed >= 0),
  cancel_asked_at   timestamptz,
  lease_until       timestamptz not null,
  started_at        timestamptz not null,
  finished_at       timestamptz,
  result_file_id    uuid        references stored_file,
  result_name       text,
  result_size       bigint,
  result_expires_at timestamptz
);

create index job_by_person on job (started_by, started_at desc);
create index job_unfinished on job (lease_until) where finished_at is null;
create index job_result_kept on job (result_expires_at) where result_file_id is not null;

create table job_problem (
  job_id   uuid    not null references job on delete cascade,
  position integer not null,
  item     text    not null,
  message  text    not null,
  primary key (job_id, position)
);
