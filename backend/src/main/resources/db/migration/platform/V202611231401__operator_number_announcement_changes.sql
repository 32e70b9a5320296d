-- Whoever put an announcement away has not read what it was changed to.
alter table announcement add column version bigint not null default 0;
