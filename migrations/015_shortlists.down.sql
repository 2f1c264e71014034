-- Takes 015 back: how a job's places are counted and moved, and every proposal, is gone. Who stands where stays.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.proposals;
DROP INDEX IF EXISTS public.idx_parley_applications_line, public.idx_parley_applications_best;
DROP TRIGGER IF EXISTS parley_applications_within_places_new ON public.applications;
DROP TRIGGER IF EXISTS parley_applications_within_places ON public.applications;
DROP TRIGGER IF EXISTS parley_jobs_keep_the_shortlisted ON public.jobs;
DROP TRIGGER IF EXISTS trg_job_settings_keep_the_shortlisted ON parley.job_settings;
DROP FUNCTION IF EXISTS parley.count_the_shortlisted();
DROP FUNCTION IF EXISTS parley.keep_the_shortlisted();
DROP FUNCTION IF EXISTS parley.refuse_too_many(uuid);
DROP FUNCTION IF EXISTS parley.places_of(uuid);
DROP FUNCTION IF EXISTS parley.lock_job(uuid);
DROP POLICY IF EXISTS owner_reads ON parley.job_settings;
ALTER TABLE parley.job_settings
    DROP COLUMN IF EXISTS interviews_per_opening,
    DROP COLUMN IF EXISTS approve_first,
    DROP COLUMN IF EXISTS promotes_late,
    DROP COLUMN IF EXISTS kept_places,
    DROP COLUMN IF EXISTS scores,
    DROP COLUMN IF EXISTS shortlists,
    DROP COLUMN IF EXISTS ranked_at;

DELETE FROM public.parley_migrations WHERE number = 15;

COMMIT;
