create index convention_effective on convention (effective_on);
create index convention_ends on convention (ends_on) where ends_on is not null;
