-- What the runner of the migrations asks.

-- name: base_tables
SELECT relname::text
  FROM pg_class
 WHERE relnamespace = 'public'::regnamespace
   AND relname IN ('users', 'jobs', 'applications')
