-- Sign-ins with Google that are under way.

-- name: begin
WITH forgotten AS (
    DELETE FROM parley.google_sign_ins WHERE expires_at < parley.now() - interval '1 hour'
)
INSERT INTO parley.google_sign_ins (sha256, browser, expires_at) VALUES ($1, $2, parley.now() + $3)

-- name: use
UPDATE parley.google_sign_ins
   SET used_at = parley.now()
 WHERE sha256 = $1
   AND browser = $2
   AND used_at IS NULL
   AND expires_at > parley.now()
RETURNING true
