-- Takes 021 back: candidates hear the house's own sentences again.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.own_texts;

DELETE FROM public.parley_migrations WHERE number = 21;

COMMIT;
