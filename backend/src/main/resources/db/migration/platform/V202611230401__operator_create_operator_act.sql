-- What operators did to centres. Added to and never changed; out of the reach of every centre's role.
create table operator_act (
  id       uuid        primary key,
  at       timestamptz not null,
  user_id  uuid        not null,
  operator text        not null,
  action   text        not null,
  centre   text,
  summary  text        not null
);
create index operator_act_at on operator_act (at desc, id desc);
revoke update, delete on operator_act from entremise_app;
