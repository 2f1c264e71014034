-- Takes 020 back: how long a provider wants to be left alone is forgotten.

BEGIN;
SET LOCAL lock_timeout = '1s';

ALTER TABLE parley.calendar_circuits DROP COLUMN IF EXISTS rests_until;

DELETE FROM public.parley_migrations WHERE number = 20;

COMMIT;
