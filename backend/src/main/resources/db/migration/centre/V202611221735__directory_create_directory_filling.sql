-- One row: how far the filling from the reference data is. The lease tells a run that works from one that died.
create table directory_filling (
    id          smallint primary key check (id = 1),
    runner      uuid,
    lease_until timestamptz,
    total       integer not null default 0,
    done        integer not null default 0,
    added       integer not null default 0,
    started_at  timestamptz,
    finished_at timestamptz
);

insert into directory_filling (id) values (1);
