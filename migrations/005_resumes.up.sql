-- Candidates' resumes as they were handed in, until they are read for a score and kept for the recruiter.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.resumes (
    application_id uuid PRIMARY KEY REFERENCES public.applications (id) ON DELETE CASCADE,
    media_type text NOT NULL CHECK (length(media_type) <= 100),
    content bytea NOT NULL CHECK (length(content) <= 10485760),
    received_at timestamptz NOT NULL DEFAULT parley.now()
);
-- PDF and DOCX are compressed already.
ALTER TABLE parley.resumes ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE parley.resumes ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.resumes FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.resumes;
CREATE POLICY service_all ON parley.resumes TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.resumes TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (5, '005_resumes', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
