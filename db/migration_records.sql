-- Which migrations have run. The files note themselves, without a checksum; a number without a time has
-- been started and not finished.

-- name: are_there_records
SELECT to_regclass('public.parley_migrations') IS NOT NULL

-- name: records
SELECT number, name, checksum, applied_at
  FROM public.parley_migrations
 ORDER BY number

-- name: note
INSERT INTO public.parley_migrations (number, name, checksum, applied_at)
VALUES ($1, $2, $3, now())
ON CONFLICT (number) DO UPDATE
   SET checksum = excluded.checksum,
       applied_at = coalesce(parley_migrations.applied_at, now())

-- name: forget
DELETE FROM public.parley_migrations
 WHERE number = $1
