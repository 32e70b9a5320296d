-- The head of each centre's journal, noted now and then out of the centre's reach: cutting the end of the journal off,
-- or writing it anew, shows.
create table audit_anchor (
  centre text        not null references centre,
  no     bigint      not null check (no > 0),
  hash   bytea       not null check (length(hash) = 32),
  at     timestamptz not null,
  primary key (centre, no)
);
revoke update, delete on audit_anchor from entremise_app;
