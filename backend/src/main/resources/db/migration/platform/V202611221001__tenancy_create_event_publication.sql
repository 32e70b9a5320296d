-- Table of Spring Modulith's event publication registry (v2), with the role that published: the publication is written
-- inside the centre's own transaction, and a centre's role sees its own rows only.
create table event_publication (
  id                     uuid        primary key,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz,
  centre_role            text        not null default current_user
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);

alter table event_publication enable row level security;
create policy own_publications on event_publication to entremise_centre
  using (centre_role = current_user) with check (centre_role = current_user);
create policy all_publications on event_publication to entremise_app using (true) with check (true);
grant select, insert, update, delete on event_publication to entremise_centre;
