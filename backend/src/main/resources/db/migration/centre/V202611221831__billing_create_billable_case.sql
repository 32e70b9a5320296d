-- What billing knows of a case: who may record time, which body owes, from when to when. No name, category or content.
create table billable_case (
  case_id          uuid   primary key,
  reference        text   not null unique,
  code             text   not null unique,
  body_siren       text   check (body_siren ~ '^[0-9]{9}$'),
  mediator_user_id uuid,
  opened_on        date   not null,
  closed_on        date,
  version          bigint not null
);
create index billable_case_body on billable_case (body_siren);
