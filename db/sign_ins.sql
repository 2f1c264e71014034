-- Sign-ins as their owner sees them, and who administers.

-- name: of_person
SELECT id, browser, created_at, seen_at, expires_at, sha256 = $2 AS here
  FROM parley.sign_ins
 WHERE user_id = $1
   AND revoked_at IS NULL
   AND expires_at > parley.now()
 ORDER BY coalesce(seen_at, created_at) DESC

-- name: end
UPDATE parley.sign_ins
   SET revoked_at = parley.now()
 WHERE user_id = $1
   AND id = $2
   AND revoked_at IS NULL
RETURNING true

-- name: end_others
WITH links_too AS (
    UPDATE parley.links
       SET revoked_at = parley.now()
     WHERE user_id = $1
       AND purpose = 'sign_in'
       AND used_at IS NULL
       AND revoked_at IS NULL
)
UPDATE parley.sign_ins
   SET revoked_at = parley.now()
 WHERE user_id = $1
   AND sha256 <> $2
   AND revoked_at IS NULL

-- name: colleagues
SELECT users.id, users.name, users.email, administrators.user_id IS NOT NULL AS admin,
       count(sign_ins.id) AS sign_ins, max(coalesce(sign_ins.seen_at, sign_ins.created_at)) AS seen_at
  FROM parley.recruiters
  JOIN public.users ON users.id = recruiters.user_id
  LEFT JOIN parley.administrators ON administrators.user_id = users.id
  LEFT JOIN parley.sign_ins ON sign_ins.user_id = users.id
        AND sign_ins.revoked_at IS NULL AND sign_ins.expires_at > parley.now()
 GROUP BY users.id, administrators.user_id
 ORDER BY users.name, users.id

-- name: colleague
SELECT users.id AS user_id, users.name, users.email,
       EXISTS (SELECT FROM parley.administrators WHERE administrators.user_id = users.id) AS admin
  FROM parley.recruiters
  JOIN public.users ON users.id = recruiters.user_id
 WHERE users.id = $1

-- name: make_admin
INSERT INTO parley.administrators (user_id)
SELECT user_id FROM parley.recruiters WHERE user_id = $1
ON CONFLICT DO NOTHING
RETURNING true

-- name: make_recruiter
DELETE FROM parley.administrators WHERE user_id = $1 RETURNING true

-- name: lock_admins
LOCK TABLE parley.administrators IN SHARE ROW EXCLUSIVE MODE

-- name: admins
SELECT count(*) FROM parley.administrators
