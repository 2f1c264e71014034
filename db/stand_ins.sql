-- Who stands in for whom, and who helps out.

-- name: now
SELECT parley.now()

-- name: one_at_a_time
-- Whoever names or ends one waits for the other: what is refused is refused for good reasons.
SELECT pg_advisory_xact_lock(hashtextextended('parley stand-ins', 0))

-- name: of
SELECT stand_ins.id, stand_ins.person_id, people.name AS person, stand_ins.stand_in_id, others.name AS stand_in,
       lower(during) AS start, upper(during) AS "end", during @> parley.now() AS now
  FROM parley.stand_ins
  JOIN public.users AS people ON people.id = stand_ins.person_id
  JOIN public.users AS others ON others.id = stand_ins.stand_in_id
 WHERE upper(during) > parley.now()
   AND ($1::uuid IS NULL OR stand_ins.person_id = $1)
   AND ($2::uuid IS NULL OR stand_ins.stand_in_id = $2)
 ORDER BY lower(during), stand_ins.id

-- name: deputies
SELECT deputies.person_id, people.name AS person, deputies.deputy_id, others.name AS deputy,
       parley.who_answers(deputies.person_id) = deputies.deputy_id AS now
  FROM parley.deputies
  JOIN public.users AS people ON people.id = deputies.person_id
  JOIN public.users AS others ON others.id = deputies.deputy_id
 WHERE ($1::uuid IS NULL OR deputies.person_id = $1)
   AND ($2::uuid IS NULL OR deputies.deputy_id = $2)
 ORDER BY people.name, deputies.person_id

-- name: crossing
-- What stands in the way: they have one then, they are one then, or the one who is asked is away then.
SELECT CASE WHEN stand_ins.person_id = $1 THEN 'has_one'
            WHEN stand_ins.stand_in_id = $1 THEN 'is_one'
            ELSE 'is_away' END AS kind,
       people.name AS person, others.name AS stand_in
  FROM parley.stand_ins
  JOIN public.users AS people ON people.id = stand_ins.person_id
  JOIN public.users AS others ON others.id = stand_ins.stand_in_id
 WHERE during && tstzrange($3, $4)
   AND ($1 IN (stand_ins.person_id, stand_ins.stand_in_id) OR stand_ins.person_id = $2)
 ORDER BY lower(during)
 LIMIT 1

-- name: add
INSERT INTO parley.stand_ins (person_id, stand_in_id, during, named_by)
VALUES ($1, $2, tstzrange($3, $4), $5)
RETURNING id

-- name: end
WITH found AS (
    SELECT id, stand_in_id, lower(during) < parley.now() AS begun
      FROM parley.stand_ins
     WHERE id = $1
       AND person_id = $2
       AND upper(during) > parley.now()
       FOR UPDATE
), gone AS (
    DELETE FROM parley.stand_ins USING found WHERE stand_ins.id = found.id AND NOT found.begun
), ended AS (
    UPDATE parley.stand_ins
       SET during = tstzrange(lower(during), parley.now())
      FROM found
     WHERE stand_ins.id = found.id
       AND found.begun
)
SELECT stand_in_id FROM found

-- name: set_deputy
INSERT INTO parley.deputies (person_id, deputy_id) VALUES ($1, $2)
ON CONFLICT (person_id) DO UPDATE SET deputy_id = excluded.deputy_id

-- name: no_deputy
DELETE FROM parley.deputies WHERE person_id = $1

-- name: move
-- Not where the other is away themselves on one of those days.
UPDATE parley.stand_ins
   SET stand_in_id = $2
 WHERE stand_in_id = $1
   AND person_id <> $2
   AND upper(during) > parley.now()
   AND NOT EXISTS (SELECT FROM parley.stand_ins AS theirs
                    WHERE theirs.person_id = $2 AND theirs.during && stand_ins.during)

-- name: forget_all
-- Those to come, and the rest of those that count now.
WITH over AS (
    UPDATE parley.stand_ins
       SET during = tstzrange(lower(during), parley.now())
     WHERE $1 IN (person_id, stand_in_id)
       AND lower(during) < parley.now()
       AND upper(during) > parley.now()
)
DELETE FROM parley.stand_ins
 WHERE $1 IN (person_id, stand_in_id)
   AND lower(during) >= parley.now()

-- name: move_deputies
UPDATE parley.deputies SET deputy_id = $2 WHERE deputy_id = $1 AND person_id <> $2

-- name: forget_deputies
DELETE FROM parley.deputies WHERE $1 IN (person_id, deputy_id)

-- name: letter
SELECT people.name AS person,
       (lower(during) AT TIME ZONE coalesce(rules.time_zone, 'UTC'))::date AS first,
       ((upper(during) - interval '1 second') AT TIME ZONE coalesce(rules.time_zone, 'UTC'))::date AS last
  FROM parley.stand_ins
  JOIN public.users AS people ON people.id = stand_ins.person_id
  LEFT JOIN parley.recruiters AS rules ON rules.user_id = stand_ins.person_id
 WHERE stand_ins.id = $1

-- name: name_of
SELECT name FROM public.users WHERE id = $1
