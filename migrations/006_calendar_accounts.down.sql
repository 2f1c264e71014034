-- Takes 006 back: people have to connect their calendars again. What was granted to us stays granted at the
-- provider until its owner withdraws it there; disconnect first where that matters.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.calendar_consents, parley.calendars, parley.calendar_accounts;

DELETE FROM public.parley_migrations WHERE number = 6;

COMMIT;
