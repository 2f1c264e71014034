-- Links and sign-ins. Only the SHA-256 of a token is kept; a link is valid because its row says so.

-- name: grant
INSERT INTO parley.links (sha256, purpose, interview_id)
SELECT sha256, purpose, $1
  FROM unnest($2::bytea[], $3::text[]) AS given (sha256, purpose)
ON CONFLICT (sha256) DO NOTHING

-- name: find
SELECT links.interview_id, conversations.id AS conversation_id
  FROM parley.links
  JOIN public.interviews ON interviews.id = links.interview_id
  LEFT JOIN parley.conversations ON conversations.interview_id = links.interview_id
 WHERE links.sha256 = $1
   AND links.purpose = $2
   AND links.revoked_at IS NULL
   AND (interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')
        OR greatest(links.created_at, interviews.updated_at, interviews.scheduled_time) + $3 > parley.now())

-- name: revoke
UPDATE parley.links
   SET revoked_at = parley.now()
 WHERE interview_id = $1
   AND revoked_at IS NULL

-- name: offer_sign_in
INSERT INTO parley.links (sha256, purpose, user_id, expires_at)
VALUES ($1, 'sign_in', $2, parley.now() + $3)

-- name: use_sign_in
UPDATE parley.links
   SET used_at = parley.now()
 WHERE sha256 = $1
   AND purpose = 'sign_in'
   AND used_at IS NULL
   AND revoked_at IS NULL
   AND expires_at > parley.now()
RETURNING user_id

-- name: sign_in
INSERT INTO parley.sign_ins (sha256, user_id, expires_at)
VALUES ($1, $2, parley.now() + $3)

-- name: signed_in
-- Notes, once in five minutes, that it was used, and by what.
WITH seen AS (
    UPDATE parley.sign_ins
       SET seen_at = parley.now(),
           browser = coalesce($2, browser)
     WHERE sha256 = $1
       AND revoked_at IS NULL
       AND (seen_at IS NULL OR seen_at < parley.now() - interval '5 minutes')
)
SELECT users.id, users.name, users.email,
       EXISTS (SELECT FROM parley.administrators WHERE administrators.user_id = users.id) AS admin
  FROM parley.sign_ins
  JOIN public.users ON users.id = sign_ins.user_id
 WHERE sign_ins.sha256 = $1
   AND sign_ins.revoked_at IS NULL
   AND sign_ins.expires_at > parley.now()

-- name: sign_out
UPDATE parley.sign_ins
   SET revoked_at = parley.now()
 WHERE sha256 = $1
   AND revoked_at IS NULL
