-- Takes 025 back: what candidates were told in an hour is looked for among all messages.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP INDEX IF EXISTS parley.idx_parley_messages_told;

DELETE FROM public.parley_migrations WHERE number = 25;

COMMIT;
