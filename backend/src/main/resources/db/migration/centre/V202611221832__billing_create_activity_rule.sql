-- Which activities count for the bill, from when. The default follows the usual convention: the journey is not billed.
create table activity_rule (
  activity   text    not null,
  valid_from date    not null,
  countable  boolean not null,
  primary key (activity, valid_from)
);
insert into activity_rule (activity, valid_from, countable) values
  ('PREPARATION', '2018-01-01', true),
  ('INDIVIDUAL_INTERVIEW', '2018-01-01', true),
  ('PLENARY', '2018-01-01', true),
  ('DRAFTING', '2018-01-01', true),
  ('TRAVEL', '2018-01-01', false);
