-- Takes 010 back: busy times that were read elsewhere are forgotten, and which entries are ours. Those that
-- were written stay in people's calendars.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.calendar_circuits, parley.calendar_entries, parley.calendar_snapshots;
DELETE FROM parley.busy WHERE calendar_id IS NOT NULL;
ALTER TABLE parley.busy DROP CONSTRAINT IF EXISTS busy_of_a_calendar;
DROP INDEX IF EXISTS parley.uq_parley_busy_entry;
ALTER TABLE parley.busy DROP COLUMN IF EXISTS calendar_id, DROP COLUMN IF EXISTS entry_id;
DELETE FROM parley.work WHERE kind IN ('calendar', 'entry');

DELETE FROM public.parley_migrations WHERE number = 10;

COMMIT;
