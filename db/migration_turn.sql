-- Who is at work on this database.

-- name: take_turn
SELECT pg_try_advisory_lock(hashtextextended('parley migrations', 0))
