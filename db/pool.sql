-- What the service refuses to work on. Each row is a sentence for the operator.

-- name: unsafe
SELECT format('the server runs with %s = off: a power cut would lose what was acknowledged', name) AS fault
  FROM pg_settings
 WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')
   AND setting = 'off'
UNION ALL
SELECT format('role %s is a superuser or bypasses row-level security', rolname)
  FROM pg_roles
 WHERE rolname = current_user
   AND (rolsuper OR rolbypassrls)
UNION ALL
SELECT format('role %s has the rights of the owner of %s', current_user,
              string_agg(format('%I.%I', nspname, relname), ', ' ORDER BY nspname, relname))
  FROM pg_class
  JOIN pg_namespace ON pg_namespace.oid = relnamespace
  JOIN pg_roles ON rolname = current_user AND NOT rolsuper
 WHERE relkind IN ('r', 'p')
   AND nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
   AND pg_has_role(relowner, 'USAGE')
HAVING count(*) > 0
