-- From where, and what a value was and became; both without case content.
alter table audit_entry add column address text;
alter table audit_entry add column was text;
alter table audit_entry add column became text;

-- Seals entry after entry: each hash covers its entry and the hash before it.
create table audit_seal (
  no        bigint      primary key check (no > 0),
  entry_id  uuid        not null unique references audit_entry,
  hash      bytea       not null check (length(hash) = 32),
  sealed_at timestamptz not null
);

-- Entries that wait for their seal; emptied within seconds.
create table audit_waiting (
  entry_id uuid primary key
);
insert into audit_waiting select id from audit_entry;

create index audit_entry_at on audit_entry (at desc, id desc);

do $$ begin
  execute format('revoke update, delete on audit_seal from %I', current_schema());
  execute format('revoke update on audit_waiting from %I', current_schema());
end $$;
