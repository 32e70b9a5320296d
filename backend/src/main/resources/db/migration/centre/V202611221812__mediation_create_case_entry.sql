-- What happened to a case and when, without content; shown to its parties. Append-only.
create table case_entry (
  id      uuid        primary key,
  case_id uuid        not null references mediation_case (id),
  at      timestamptz not null,
  act     text        not null
);
create index case_entry_case on case_entry (case_id, at, id);

do $$ begin execute format('revoke update, delete on case_entry from %I', current_schema()); end $$;
