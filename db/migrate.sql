-- What the runner of the migrations asks and notes.

-- name: take_turn
SELECT pg_try_advisory_lock(hashtextextended('parley migrations', 0))

-- name: has_records
SELECT to_regclass('public.parley_migrations') IS NOT NULL

-- name: records
SELECT number, name, checksum, applied_at
  FROM public.parley_migrations
 ORDER BY number

-- name: record
INSERT INTO public.parley_migrations (number, name, checksum, applied_at)
VALUES ($1, $2, $3, now())
ON CONFLICT (number) DO UPDATE
   SET checksum = excluded.checksum,
       applied_at = coalesce(parley_migrations.applied_at, now())

-- name: forget
DELETE FROM public.parley_migrations
 WHERE number = $1

-- name: base_tables
SELECT relname::text
  FROM pg_class
 WHERE relnamespace = 'public'::regnamespace
   AND relname IN ('users', 'jobs', 'applications')
