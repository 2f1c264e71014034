-- Takes back 002. Bookings, busy times and people's settings are lost: export first.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TRIGGER IF EXISTS trg_interviews_legal_step ON public.interviews;
DROP FUNCTION IF EXISTS parley.refuse_illegal_step();
DROP INDEX IF EXISTS public.uq_interview_live;
DROP TABLE IF EXISTS parley.bookings, parley.busy, parley.job_settings, parley.candidates, parley.recruiters;
DROP TYPE IF EXISTS parley.uuidrange;
DO $$
DECLARE
    theirs text;
BEGIN
    FOREACH theirs IN ARRAY ARRAY['users', 'jobs', 'applications'] LOOP
        EXECUTE format('DROP POLICY IF EXISTS parley_service_all ON public.%I', theirs);
    END LOOP;
END $$;
DROP SCHEMA IF EXISTS parley;

DELETE FROM public.parley_migrations WHERE number = 2;

COMMIT;
