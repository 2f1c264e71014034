-- Takes 012 back: mails name all entries as the built-in calendar does.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.entry_names;

DELETE FROM public.parley_migrations WHERE number = 12;

COMMIT;
