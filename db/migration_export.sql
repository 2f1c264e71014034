-- What taking back migrations would delete.

-- name: no_time_limit
SELECT set_config('statement_timeout', '0', true)

-- name: own_tables
SELECT name, name AS of_table, format('SELECT * FROM %s', to_regclass(name)) AS query
  FROM unnest($1::text[]) WITH ORDINALITY AS created (name, place)
 WHERE to_regclass(name) IS NOT NULL
 ORDER BY place

-- name: added_columns
SELECT format('%s.%s.added_columns', nspname, relname) AS name, format('%I.%I', nspname, relname) AS of_table,
       format('SELECT id, %s FROM %I.%I', string_agg(quote_ident(attname), ', ' ORDER BY attnum), nspname, relname)
       AS query
  FROM pg_attribute
  JOIN pg_class ON pg_class.oid = attrelid
  JOIN pg_namespace ON pg_namespace.oid = relnamespace
 WHERE relkind IN ('r', 'p')
   AND NOT attisdropped
   AND substring(col_description(attrelid, attnum) FROM '^parley (\d{3})')::int = ANY ($1::int[])
   AND pg_class.oid NOT IN (SELECT to_regclass(name) FROM unnest($2::text[]) AS name)
 GROUP BY nspname, relname
 ORDER BY nspname, relname

-- name: as_json
SELECT format('SELECT row_to_json(each) FROM (%s) AS each', $1::text)

-- name: role_that_sees
SELECT CASE WHEN row_security_active($1::text::regclass) THEN 'parley_service' ELSE current_setting('role') END

-- name: role
SELECT current_setting('role')

-- name: act_as
SELECT set_config('role', $1, true)
