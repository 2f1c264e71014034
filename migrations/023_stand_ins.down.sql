-- Takes 023 back: what needs a person waits for the recruiter, also while they are away.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP FUNCTION IF EXISTS parley.answers_for(uuid);
DROP FUNCTION IF EXISTS parley.who_answers(uuid);
DROP FUNCTION IF EXISTS parley.is_at_work(uuid);
DROP TABLE IF EXISTS parley.attendance;
DROP TABLE IF EXISTS parley.deputies;
DROP TABLE IF EXISTS parley.stand_ins;
ALTER TABLE parley.recruiter_mails DROP COLUMN IF EXISTS author_id;

DELETE FROM public.parley_migrations WHERE number = 23;

COMMIT;
