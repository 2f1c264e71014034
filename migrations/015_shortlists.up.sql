-- Who has a place, who waits, and who may move them: how many places a job has, never more shortlisted than
-- that, whether automation works by itself, by hand or by asking first, and what waits for a click.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- `kept_places` are free and wait for the recruiter's choice: automation leaves them alone. `promotes_late`: also
-- when the job's first interview is near. `scores`: whose fit scores count. `shortlists`: no ranking at all if not.
ALTER TABLE parley.job_settings
    ADD COLUMN IF NOT EXISTS interviews_per_opening integer NOT NULL DEFAULT 1
        CHECK (interviews_per_opening BETWEEN 1 AND 100),
    ADD COLUMN IF NOT EXISTS approve_first boolean NOT NULL DEFAULT false,
    ADD COLUMN IF NOT EXISTS promotes_late boolean NOT NULL DEFAULT false,
    ADD COLUMN IF NOT EXISTS kept_places integer NOT NULL DEFAULT 0 CHECK (kept_places >= 0),
    ADD COLUMN IF NOT EXISTS scores text NOT NULL DEFAULT 'resume' CHECK (scores IN ('resume', 'portal')),
    ADD COLUMN IF NOT EXISTS shortlists boolean NOT NULL DEFAULT true,
    ADD COLUMN IF NOT EXISTS ranked_at timestamptz;

-- What was ranked before there was a column for it; row-level security lets nobody but the service see it.
SET LOCAL ROLE parley_service;
INSERT INTO parley.job_settings (job_id, ranked_at)
SELECT job_id, min(created_at) FROM public.automation_logs
WHERE action_type = 'job_ranked' AND job_id IS NOT NULL
GROUP BY job_id
ON CONFLICT (job_id) DO UPDATE SET ranked_at = coalesce(job_settings.ranked_at, excluded.ranked_at);
RESET ROLE;

-- The trigger below acts for whoever writes; it has to see how many places there are.
DROP POLICY IF EXISTS owner_reads ON parley.job_settings;
CREATE POLICY owner_reads ON parley.job_settings FOR SELECT TO CURRENT_USER USING (true);

-- The one line in which everybody stands who moves somebody in or out of a job's places.
CREATE OR REPLACE FUNCTION parley.lock_job(job uuid) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('parley.job:' || job, 0));
$$;

CREATE OR REPLACE FUNCTION parley.places_of(job uuid) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT jobs.number_of_openings * coalesce(settings.interviews_per_opening, 1)
    FROM public.jobs LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
    WHERE jobs.id = places_of.job;
$$;

CREATE OR REPLACE FUNCTION parley.refuse_too_many(job uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    places integer;
    taken integer;
BEGIN
    PERFORM parley.lock_job(job);
    places := parley.places_of(job);
    SELECT count(*) INTO taken FROM public.applications
    WHERE applications.job_id = job AND shortlist_status = 'shortlisted';
    IF taken > places THEN
        RAISE EXCEPTION 'job % has % places, and % would be shortlisted', job, places, taken
            USING ERRCODE = 'check_violation', CONSTRAINT = 'shortlisted_within_places',
                HINT = 'Reject one who is shortlisted first, or give the job more openings.';
    END IF;
END $$;

-- Who is newly shortlisted is counted once all of the statement's rows are there, under the job's lock: two at the
-- same time cannot both find the last place free.
CREATE OR REPLACE FUNCTION parley.count_the_shortlisted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM parley.refuse_too_many(job_id)
        FROM (SELECT DISTINCT job_id FROM after_it
              WHERE shortlist_status = 'shortlisted' AND job_id IS NOT NULL ORDER BY job_id) AS jobs;
    ELSIF EXISTS (SELECT FROM after_it WHERE shortlist_status = 'shortlisted') THEN
        PERFORM parley.refuse_too_many(job_id)
        FROM (SELECT DISTINCT after_it.job_id FROM after_it JOIN before_it USING (id)
              WHERE after_it.shortlist_status = 'shortlisted' AND after_it.job_id IS NOT NULL
                AND (before_it.shortlist_status IS DISTINCT FROM 'shortlisted'
                     OR before_it.job_id IS DISTINCT FROM after_it.job_id)
              ORDER BY job_id) AS jobs;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER parley_applications_within_places_new AFTER INSERT ON public.applications
    REFERENCING NEW TABLE AS after_it
    FOR EACH STATEMENT EXECUTE FUNCTION parley.count_the_shortlisted();
CREATE OR REPLACE TRIGGER parley_applications_within_places AFTER UPDATE ON public.applications
    REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
    FOR EACH STATEMENT EXECUTE FUNCTION parley.count_the_shortlisted();

-- Fewer openings than are shortlisted would break the same rule from the other side.
CREATE OR REPLACE FUNCTION parley.keep_the_shortlisted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_TABLE_SCHEMA = 'parley' THEN
        PERFORM parley.refuse_too_many(NEW.job_id);
    ELSE
        PERFORM parley.refuse_too_many(NEW.id);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER parley_jobs_keep_the_shortlisted AFTER UPDATE OF number_of_openings ON public.jobs
    FOR EACH ROW WHEN (NEW.number_of_openings < OLD.number_of_openings)
    EXECUTE FUNCTION parley.keep_the_shortlisted();
CREATE OR REPLACE TRIGGER trg_job_settings_keep_the_shortlisted
    AFTER UPDATE OF interviews_per_opening ON parley.job_settings
    FOR EACH ROW WHEN (NEW.interviews_per_opening < OLD.interviews_per_opening)
    EXECUTE FUNCTION parley.keep_the_shortlisted();

-- Who stands in a job's line, and the best of those who could: both without reading all that applied.
CREATE INDEX IF NOT EXISTS idx_parley_applications_line
    ON public.applications (job_id, shortlist_status, rank)
    WHERE shortlist_status IN ('shortlisted', 'buffer');
CREATE INDEX IF NOT EXISTS idx_parley_applications_best
    ON public.applications (job_id, fit_score DESC NULLS LAST, created_at, id)
    WHERE shortlist_status IN ('pending', 'buffer');

-- A step of automation that waits for a click, in a job that asks first; at most one of a job is open. A refused
-- one is not proposed again. `moves` are the placements as they would be made; none for a ranking.
CREATE TABLE IF NOT EXISTS parley.proposals (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    job_id uuid NOT NULL REFERENCES public.jobs (id) ON DELETE CASCADE,
    step text NOT NULL CHECK (step IN ('ranking', 'promotion', 'refill')),
    moves jsonb NOT NULL DEFAULT '[]',
    made_at timestamptz NOT NULL DEFAULT parley.now(),
    settled_at timestamptz,
    settlement text CHECK (settlement IN ('approved', 'refused', 'overtaken')),
    settled_by uuid REFERENCES public.users (id) ON DELETE SET NULL,
    CHECK ((settled_at IS NULL) = (settlement IS NULL))
);
CREATE UNIQUE INDEX IF NOT EXISTS uq_proposal_open ON parley.proposals (job_id) WHERE settled_at IS NULL;
CREATE INDEX IF NOT EXISTS idx_parley_proposals_job ON parley.proposals (job_id, made_at);

ALTER TABLE parley.proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.proposals FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.proposals;
CREATE POLICY service_all ON parley.proposals TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.proposals TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (15, '015_shortlists', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
