-- A new address is confirmed by the six digits or by the link of the same mail.
alter table mailed_secret add column link_hash text unique;
