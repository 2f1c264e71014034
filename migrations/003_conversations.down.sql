-- Takes back 003. Every transcript and everything still to be sent is lost: export first.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP INDEX IF EXISTS public.idx_parley_interviews_recruiter_open;
DROP TABLE IF EXISTS parley.work, parley.outbox, parley.inbox, parley.messages, parley.session_memory,
    parley.conversations;
DROP SEQUENCE IF EXISTS parley.work_token;
DROP FUNCTION IF EXISTS parley.ask_for(text, text, timestamptz);
DROP FUNCTION IF EXISTS parley.finish(text, text, bigint, boolean);
DROP FUNCTION IF EXISTS parley.now();

DELETE FROM public.parley_migrations WHERE number = 3;

COMMIT;
