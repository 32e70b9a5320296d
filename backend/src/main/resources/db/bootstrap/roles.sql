-- The two roles of the application and its database, for a PostgreSQL superuser. Passwords are set apart.
-- entremise_owner migrates and creates one role per centre; entremise_app runs and owns nothing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'entremise_owner') then
    create role entremise_owner login createrole;
  end if;
  if not exists (select from pg_roles where rolname = 'entremise_app') then
    create role entremise_app login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'entremise_centre') then
    create role entremise_centre nologin;
  end if;
end
$$;
grant entremise_centre to entremise_owner with admin option;
alter role entremise_owner set search_path = extensions;
alter role entremise_app set search_path = platform;
