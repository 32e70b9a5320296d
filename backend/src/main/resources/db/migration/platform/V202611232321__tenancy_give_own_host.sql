-- Where the public pages of a centre are reached besides the platform's address: mediation.cdg71.fr.
alter table centre add column own_host text unique
  check (own_host ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$' and length(own_host) <= 253);
grant select (own_host) on centre to entremise_centre;
