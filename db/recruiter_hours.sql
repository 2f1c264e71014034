-- Recruiters' hours, as they change them in the console.

-- name: now
SELECT parley.now() AS now

-- name: take_day_off
UPDATE parley.recruiters
   SET exceptions = exceptions || jsonb_build_object($2::text, '[]'::jsonb)
 WHERE user_id = $1
