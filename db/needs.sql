-- Whom the interviews for a job need: parts in their order, people in theirs.

-- name: forget
DELETE FROM parley.need_parts WHERE job_id = $1

-- name: add_part
WITH part AS (
    INSERT INTO parley.need_parts (job_id, part, kind, least) VALUES ($1, $2, $3, $4) RETURNING job_id, part
)
INSERT INTO parley.need_people (job_id, part, person_id, place)
SELECT part.job_id, part.part, person, place
  FROM part, unnest($5::uuid[]) WITH ORDINALITY AS named (person, place)

-- name: need
SELECT parts.kind, parts.least,
       ARRAY(
           SELECT person_id
             FROM parley.need_people AS people
            WHERE people.job_id = parts.job_id
              AND people.part = parts.part
            ORDER BY place
       ) AS people
  FROM parley.need_parts AS parts
 WHERE parts.job_id = $1
 ORDER BY parts.part

-- name: lock_recruiters
-- Those of the people who are recruiters; none of them goes before the need is written.
SELECT user_id FROM parley.recruiters WHERE user_id = ANY ($1::uuid[]) FOR KEY SHARE
