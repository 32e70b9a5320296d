-- Who did what when. Append-only: the centre's role may add and read, nothing else.
create table audit_entry (
  id            uuid        primary key,
  at            timestamptz not null,
  actor_user_id uuid,
  actor_name    text        not null,
  action        text        not null,
  subject_type  text        not null,
  subject_id    text        not null,
  summary       text        not null
);
create index audit_entry_subject on audit_entry (subject_type, subject_id, at, id);

do $$ begin execute format('revoke update, delete on audit_entry from %I', current_schema()); end $$;
