-- What stands in the way of an upgrade.

-- name: looks
SELECT current_setting('server_version_num')::integer AS server,
    (SELECT count(*)::integer FROM pg_stat_activity
        WHERE application_name = 'parley' AND datname = current_database()) AS processes,
    coalesce((SELECT max(extract(epoch FROM clock_timestamp() - xact_start))::float8 FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'), 0) AS longest;

-- name: strangers
SELECT DISTINCT pg_get_userbyid(relowner)::text AS owner
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind IN ('r', 'p')
    AND (nspname = 'parley' OR (nspname = 'public' AND relname IN ('jobs', 'applications', 'interviews')))
    AND NOT pg_has_role(relowner, 'USAGE')
ORDER BY 1;

-- name: has_tables
SELECT to_regclass('parley.inbox') IS NOT NULL AND to_regclass('parley.work') IS NOT NULL;

-- name: unfinished
SELECT count(*)::integer FROM parley.inbox WHERE state = 'received';

-- name: parked
SELECT count(*)::integer FROM parley.work WHERE parked_at IS NOT NULL;
