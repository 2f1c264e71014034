-- What the first statement of verify_migration.sql leaves in its session.

-- name: verified
SELECT current_setting('parley.verified')
