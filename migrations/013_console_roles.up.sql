-- Who administers, and what a person can see of their own sign-ins: when each was last used and by which
-- browser, under an id that may be shown. Whoever is not named here is a recruiter and sees their own jobs.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.administrators (
    user_id uuid PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
    since timestamptz NOT NULL DEFAULT parley.now()
);

ALTER TABLE parley.sign_ins
    ADD COLUMN IF NOT EXISTS id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN IF NOT EXISTS seen_at timestamptz,
    ADD COLUMN IF NOT EXISTS browser text CHECK (length(browser) <= 100);
CREATE INDEX IF NOT EXISTS idx_parley_sign_ins_user ON parley.sign_ins (user_id) WHERE revoked_at IS NULL;

ALTER TABLE parley.administrators ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.administrators FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.administrators;
CREATE POLICY service_all ON parley.administrators TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.administrators TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (13, '013_console_roles', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
