-- Takes 008 back: how much the language model was used is forgotten.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.model_use;

DELETE FROM public.parley_migrations WHERE number = 8;

COMMIT;
