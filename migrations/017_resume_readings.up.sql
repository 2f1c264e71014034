-- What was read in resumes: a score with each of its parts explained, or why there is none.

BEGIN;
SET LOCAL lock_timeout = '1s';

ALTER TABLE parley.resumes ADD COLUMN IF NOT EXISTS read_at timestamptz;
CREATE INDEX IF NOT EXISTS idx_parley_resumes_unread ON parley.resumes (application_id) WHERE read_at IS NULL;

CREATE TABLE IF NOT EXISTS parley.fits (
    application_id uuid PRIMARY KEY REFERENCES public.applications (id) ON DELETE CASCADE,
    score double precision NOT NULL CHECK (score BETWEEN 0 AND 100),
    summary text NOT NULL CHECK (length(summary) <= 1000),
    parts jsonb NOT NULL,
    failure text CHECK (length(failure) <= 500),
    version integer NOT NULL,
    read_at timestamptz NOT NULL DEFAULT parley.now()
);

-- How likely somebody is not to come, as it was worked out when the interview was booked and every day after;
-- `outcome` is what became of it.
CREATE TABLE IF NOT EXISTS parley.risks (
    interview_id uuid PRIMARY KEY REFERENCES public.interviews (id) ON DELETE CASCADE,
    risk double precision NOT NULL CHECK (risk BETWEEN 0 AND 1),
    level text NOT NULL CHECK (level IN ('low', 'medium', 'high')),
    factors jsonb NOT NULL,
    first_risk double precision NOT NULL CHECK (first_risk BETWEEN 0 AND 1),
    assessed_at timestamptz NOT NULL DEFAULT parley.now(),
    outcome text CHECK (outcome IN ('completed', 'no_show', 'cancelled'))
);

-- A periodic job's tick, so that each takes effect once, however many look: 'daily_summary:RECRUITER' and the like.
CREATE TABLE IF NOT EXISTS parley.job_ticks (
    job text NOT NULL CHECK (length(job) <= 100),
    tick date NOT NULL,
    done_at timestamptz NOT NULL DEFAULT parley.now(),
    CONSTRAINT uq_job_tick PRIMARY KEY (job, tick)
);

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['fits', 'risks', 'job_ticks'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (17, '017_resume_readings', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
