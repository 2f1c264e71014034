-- Takes 024 back: nobody signs in with Google.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.google_sign_ins;

DELETE FROM public.parley_migrations WHERE number = 24;

COMMIT;
