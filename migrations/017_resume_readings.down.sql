-- Takes 017 back: what was read in resumes, the risks, and which ticks were done, are gone. Scores stay.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.fits;
DROP TABLE IF EXISTS parley.risks;
DROP TABLE IF EXISTS parley.job_ticks;
DROP INDEX IF EXISTS parley.idx_parley_resumes_unread;
ALTER TABLE parley.resumes DROP COLUMN IF EXISTS read_at;

DELETE FROM public.parley_migrations WHERE number = 17;

COMMIT;
