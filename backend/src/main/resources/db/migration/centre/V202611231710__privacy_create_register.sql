-- What the centre alone can say in its register of processing (GDPR art. 30); the rest is what the software does.
create table register_head (
  id         smallint    primary key check (id = 1),
  dpo_name   text,
  dpo_email  text,
  dpo_phone  text,
  processor  text,
  assessment text,
  version    bigint      not null
);

create table register_choice (
  activity   text        primary key,
  retention  text,
  condition  text,
  remarks    text,
  version    bigint      not null
);
