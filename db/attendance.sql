-- When people work, for those of whom the database has to know it.

-- name: whose
-- One at a time writes it down; the lock goes with the transaction.
SELECT parley.now() AS now, (
           SELECT times FROM parley.time_of(ARRAY[users.id], parley.now(), parley.now(), NULL) AS times
       ) AS time_of,
       pg_advisory_xact_lock(hashtextextended('parley attendance of ' || users.id, 0))
  FROM public.users
 WHERE users.id = $1
   AND EXISTS (SELECT FROM parley.deputies WHERE $1 IN (person_id, deputy_id))

-- name: forget
DELETE FROM parley.attendance WHERE person_id = $1

-- name: add
INSERT INTO parley.attendance (person_id, during)
SELECT $1, tstzrange(starts_at, ends_at)
  FROM unnest($2::timestamptz[], $3::timestamptz[]) AS given (starts_at, ends_at)

-- name: everybody
SELECT person_id AS person FROM parley.deputies
 UNION
SELECT deputy_id FROM parley.deputies
 ORDER BY person
