-- Takes 005 back: every resume that was handed in is gone afterwards.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.resumes;

DELETE FROM public.parley_migrations WHERE number = 5;

COMMIT;
