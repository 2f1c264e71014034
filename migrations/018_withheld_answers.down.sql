-- Takes 018 back: every job is answered at once again, and which answers waited is forgotten.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.withheld;
ALTER TABLE parley.job_settings DROP COLUMN IF EXISTS approves_answers;

DELETE FROM public.parley_migrations WHERE number = 18;

COMMIT;
