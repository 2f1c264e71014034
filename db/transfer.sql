-- What is taken from one database to another.

-- name: in_use
SELECT EXISTS (
    SELECT FROM pg_stat_activity WHERE application_name = 'parley' AND datname = current_database());

-- name: holds_people
SELECT EXISTS (SELECT FROM public.users);

-- name: tables
SELECT format('%I.%I', nspname, relname) AS name,
    ARRAY(
        SELECT attname FROM pg_attribute
        WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        ORDER BY attnum
    ) AS columns,
    ARRAY(
        SELECT format_type(atttypid, NULL) FROM pg_attribute
        WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        ORDER BY attnum
    ) AS types,
    ARRAY(
        SELECT format('%I.%I', spaces.nspname, pointed.relname)
        FROM pg_constraint
        JOIN pg_class AS pointed ON pointed.oid = confrelid
        JOIN pg_namespace AS spaces ON spaces.oid = pointed.relnamespace
        WHERE conrelid = pg_class.oid AND contype = 'f'
    ) AS needs
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind = 'r' AND nspname IN ('public', 'parley')
ORDER BY 1;

-- name: sequences
SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS last
FROM pg_sequences
WHERE schemaname IN ('public', 'parley') AND last_value IS NOT NULL;

-- name: set_sequence
SELECT setval($1::text::regclass, $2);
