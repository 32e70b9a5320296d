-- A sealed file keeps its name sealed too, and the fingerprint of what is on the disk, which tells nothing of the content.
alter table stored_file add column sealed boolean not null default false;
create index stored_file_sealed on stored_file (id) where sealed;
