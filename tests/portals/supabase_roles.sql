-- The roles that a server like Supabase's comes with; they are common to all its databases.

CREATE ROLE anon NOLOGIN;
CREATE ROLE authenticated NOLOGIN;
CREATE ROLE service_role NOLOGIN BYPASSRLS;
CREATE ROLE authenticator LOGIN NOINHERIT;
GRANT anon, authenticated, service_role TO authenticator;
CREATE ROLE portal_owner LOGIN CREATEROLE BYPASSRLS;
CREATE ROLE plain_owner LOGIN CREATEROLE;
