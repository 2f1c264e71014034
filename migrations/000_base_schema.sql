-- The smallest job portal that Parley can stand on: people, jobs, applications.
-- For a machine that has no portal. On a portal's database it is never needed: where these three tables
-- exist it changes nothing, and where only some of them exist it refuses.

BEGIN;
SET LOCAL search_path = public, pg_temp;

DO $base_schema$
DECLARE
    present text[] := ARRAY(
        SELECT relname::text FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relname IN ('users', 'jobs', 'applications')
         ORDER BY relname);
BEGIN
    IF cardinality(present) = 3 THEN
        RETURN;
    END IF;
    IF cardinality(present) > 0 THEN
        RAISE EXCEPTION USING
            MESSAGE = format('Parley 000 stops, nothing was changed: this database has %s, but not all of '
                             'users, jobs and applications', array_to_string(present, ' and ')),
            HINT = 'Check DATABASE_URL. On a portal''s database 000 is not needed; otherwise use an empty one.';
    END IF;

    CREATE TABLE users (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        email text NOT NULL UNIQUE,
        role text NOT NULL CHECK (role IN ('Job Seeker', 'Employer')),
        created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE jobs (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        title text NOT NULL,
        description text NOT NULL,
        posted_by uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        expired boolean NOT NULL DEFAULT false,
        job_posted_on timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX idx_jobs_posted_by ON jobs (posted_by);

    CREATE TABLE applications (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        email text NOT NULL,
        cover_letter text,
        phone text,
        address text,
        resume_url text,
        status text NOT NULL DEFAULT 'pending',
        applicant_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        employer_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX idx_applications_applicant ON applications (applicant_id);
    CREATE INDEX idx_applications_employer ON applications (employer_id);
END $base_schema$;

COMMIT;
