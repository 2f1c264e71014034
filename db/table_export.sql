-- The tables that may be exported, each with its query.

-- name: no_time_limit
SET LOCAL statement_timeout = 0;

-- name: tables
SELECT CASE nspname WHEN 'public' THEN relname ELSE nspname || '.' || relname END AS name,
    format('SELECT * FROM %I.%I', nspname, relname) AS query
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind IN ('r', 'p') AND (nspname = 'parley' OR (nspname = 'public' AND relname IN (
        'users', 'jobs', 'applications', 'interviews', 'automation_logs', 'feature_flags', 'negotiation_sessions')))
    AND relname <> ALL ($1::text[])
    AND has_table_privilege(pg_class.oid, 'SELECT')
ORDER BY 1;
