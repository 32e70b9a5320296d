-- Invited by somebody of the public body, not by the centre: gives that body's role and undoes nothing that the centre decided.
alter table invitation add column by_body boolean not null default false;
