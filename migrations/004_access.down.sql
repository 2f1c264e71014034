-- Takes back 004. Every link and sign-in stops working.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.deployment, parley.sign_ins, parley.links;

DELETE FROM public.parley_migrations WHERE number = 4;

COMMIT;
