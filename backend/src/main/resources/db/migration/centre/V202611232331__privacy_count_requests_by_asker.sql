-- From which network a request was made, as a keyed fingerprint, until it is proved or removed: who asks often uses up
-- nobody else's requests.
alter table data_request add column asked_from text;
alter table data_request add check (asked_from is null or state = 'UNCONFIRMED');
