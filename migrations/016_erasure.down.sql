-- Takes 016 back: who was made anonymous stays so, and nobody else can be.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP POLICY IF EXISTS automation_logs_striking_out ON public.automation_logs;
DROP FUNCTION IF EXISTS parley.strike_out_of_log(uuid[]);
DROP FUNCTION IF EXISTS parley.struck_out(jsonb);
DROP TABLE IF EXISTS parley.erasures;

DELETE FROM public.parley_migrations WHERE number = 16;

COMMIT;
