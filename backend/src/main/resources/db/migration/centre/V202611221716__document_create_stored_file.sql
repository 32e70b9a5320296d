-- What is known of each file; the content is on disk under the same id and never changes.
create table stored_file (
  id          uuid        primary key,
  name        text        not null,
  media_type  text        not null,
  size_bytes  bigint      not null check (size_bytes > 0),
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  purpose     text        not null,
  created_at  timestamptz not null,
  uploaded_by uuid
);
