-- Takes 013 back: everybody is a recruiter again, and sign-ins are not told apart.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.administrators;
DROP INDEX IF EXISTS parley.idx_parley_sign_ins_user;
ALTER TABLE parley.sign_ins
    DROP COLUMN IF EXISTS id,
    DROP COLUMN IF EXISTS seen_at,
    DROP COLUMN IF EXISTS browser;

DELETE FROM public.parley_migrations WHERE number = 13;

COMMIT;
