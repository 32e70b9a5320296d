-- People whom the centre may give cases to. The account is on the platform, so no foreign key leads to it.
create table mediator (
  id            uuid        primary key,
  user_id       uuid        not null unique,
  name          text        not null,
  email         text        not null,
  qualification text        not null,
  trained_since date,
  active_from   date        not null,
  active_to     date        check (active_to >= active_from),
  version       bigint      not null
);
