-- Takes 019 back: administrators are written nothing.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.incidents;

DELETE FROM public.parley_migrations WHERE number = 19;

COMMIT;
