-- The deployment's one row of switches.

-- name: go_live
UPDATE parley.deployment SET live_since = parley.now() WHERE live_since IS NULL RETURNING live_since

-- name: live_since
SELECT live_since FROM parley.deployment

-- name: demo_loaded_at
SELECT demo_loaded_at FROM parley.deployment

-- name: demo_loaded
UPDATE parley.deployment SET demo_loaded_at = parley.now()

-- name: lock_demo
SELECT pg_advisory_lock(hashtextextended('parley.demo', 0))

-- name: unlock_demo
SELECT pg_advisory_unlock(hashtextextended('parley.demo', 0))

-- name: waiting
SELECT kind, count(*) AS rows
  FROM parley.work
 WHERE due_at <= parley.now()
   AND parked_at IS NULL
   AND token IS NULL
 GROUP BY kind

-- name: oldest_message
SELECT extract(epoch FROM parley.now() - min(received_at))::float8 FROM parley.inbox WHERE state = 'received'

-- name: has_tables
SELECT EXISTS (
    SELECT FROM pg_class
      JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
       AND nspname NOT IN ('pg_catalog', 'information_schema')
       AND nspname NOT LIKE 'pg\_%'
)
