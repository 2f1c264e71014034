-- Who may come in, and whether anything may go out: links and sign-ins (only their SHA-256 is kept), and
-- the deployment's own switches.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.links (
    sha256 bytea PRIMARY KEY CHECK (length(sha256) = 32),
    purpose text NOT NULL CHECK (purpose IN ('chat', 'accept', 'reject', 'sign_in')),
    interview_id uuid REFERENCES public.interviews (id) ON DELETE CASCADE,
    user_id uuid REFERENCES public.users (id) ON DELETE CASCADE,
    expires_at timestamptz,
    used_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((purpose = 'sign_in') = (user_id IS NOT NULL)),
    CHECK ((purpose = 'sign_in') = (interview_id IS NULL))
);
CREATE INDEX IF NOT EXISTS idx_parley_links_interview ON parley.links (interview_id);

CREATE TABLE IF NOT EXISTS parley.sign_ins (
    sha256 bytea PRIMARY KEY CHECK (length(sha256) = 32),
    user_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);

-- Exactly one row. On a database that already held a portal, nothing goes out before `live_since` is set.
CREATE TABLE IF NOT EXISTS parley.deployment (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    live_since timestamptz,
    sending boolean NOT NULL DEFAULT true,
    demo_loaded_at timestamptz
);
INSERT INTO parley.deployment DEFAULT VALUES ON CONFLICT DO NOTHING;

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['links', 'sign_ins', 'deployment'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (4, '004_access', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
