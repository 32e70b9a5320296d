-- Codes and links that were mailed to the owner of an account: good once, for a short time, for a few tries.
create table mailed_secret (
  id         uuid        primary key,
  user_id    uuid        not null references user_account,
  purpose    text        not null check (purpose in ('LOGIN', 'PASSWORD', 'ADDRESS')),
  hash       text        not null,
  new_email  text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries      int         not null default 0,
  spent_at   timestamptz,
  check ((purpose = 'ADDRESS') = (new_email is not null))
);
create index mailed_secret_owner on mailed_secret (user_id, purpose, created_at);
create index mailed_secret_hash on mailed_secret (hash) where purpose = 'PASSWORD';
