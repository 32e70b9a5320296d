-- Within a federation somebody is known once by each of its members (idp). What the provider said last is kept for the
-- person to recognise the identity by.
alter table external_identity add column idp text not null default '';
alter table external_identity add column name text;
alter table external_identity add column siret text;
alter table external_identity add column linked_at timestamptz not null default now();
alter table external_identity add column last_used_at timestamptz;
alter table external_identity drop constraint external_identity_user_id_provider_key;
alter table external_identity add unique (user_id, provider, idp);
