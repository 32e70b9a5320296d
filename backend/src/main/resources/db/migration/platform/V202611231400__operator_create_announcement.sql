-- What those who run the platform tell its users, in a window of time. An empty list of centres means all of them.
create table announcement (
  id           uuid        primary key,
  body         text        not null,
  level        text        not null check (level in ('INFORMATION', 'WARNING')),
  audience     text        not null check (audience in ('EVERYBODY', 'MEMBERS')),
  centres      text[]      not null,
  shown_from   timestamptz not null,
  shown_until  timestamptz not null check (shown_until > shown_from),
  written_by   text        not null,
  written_at   timestamptz not null,
  withdrawn_at timestamptz
);
create index announcement_window on announcement (shown_from desc, id desc);
revoke delete on announcement from entremise_app;
