-- Sign-in links that go by mail.

-- name: occasion
SELECT 'sign_in:' || $1::uuid::text || ':' || to_char(parley.now() AT TIME ZONE 'UTC', 'YYYYMMDDHH24MI') AS key,
       parley.now() + $2::interval AS until

-- name: offer
INSERT INTO parley.links (sha256, purpose, user_id, expires_at)
VALUES ($1, 'sign_in', $2, $3)
