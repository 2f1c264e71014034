-- name: open_one
SELECT id, job_id, step, moves, made_at FROM parley.proposals WHERE job_id = $1 AND settled_at IS NULL

-- name: job_of
SELECT job_id FROM parley.proposals WHERE id = $1

-- name: was_refused
SELECT true
  FROM parley.proposals
 WHERE job_id = $1
   AND step = $2
   AND moves = $3::jsonb
   AND settlement = 'refused'
 LIMIT 1

-- name: make
INSERT INTO parley.proposals (job_id, step, moves) VALUES ($1, $2, $3) RETURNING id

-- name: settle
UPDATE parley.proposals
   SET settlement = $2,
       settled_by = $3,
       settled_at = parley.now()
 WHERE id = $1
   AND settled_at IS NULL
RETURNING id
