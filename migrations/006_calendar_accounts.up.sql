-- Which accounts at calendar providers people have connected, which of their calendars count, and the
-- consents that are under way. The tokens themselves stay where 001 put them, in calendar_tokens.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- One account of a person. `ended_at` says since when the provider lets us in no more: nothing is read or
-- written until its owner has connected it anew. Whoever renews the access holds `renewal`, a fencing token,
-- until `renewing_until`; no row is locked while the provider is asked.
CREATE TABLE IF NOT EXISTS parley.calendar_accounts (
    person_id uuid PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
    provider text NOT NULL CHECK (provider IN ('google')),
    address text NOT NULL CHECK (length(address) <= 320),
    scopes text[] NOT NULL,
    connected_at timestamptz NOT NULL DEFAULT parley.now(),
    ended_at timestamptz,
    ended_why text CHECK (length(ended_why) <= 500),
    renewal bigint NOT NULL DEFAULT 0,
    renewing_until timestamptz,
    CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);

-- The calendars of an account, and what they are for: busy times count where `reads`, entries go where `writes`.
CREATE TABLE IF NOT EXISTS parley.calendars (
    person_id uuid NOT NULL REFERENCES parley.calendar_accounts (person_id) ON DELETE CASCADE,
    calendar_id text NOT NULL CHECK (length(calendar_id) BETWEEN 1 AND 1024),
    name text NOT NULL CHECK (length(name) <= 500),
    owned boolean NOT NULL,
    reads boolean NOT NULL,
    writes boolean NOT NULL,
    PRIMARY KEY (person_id, calendar_id),
    CHECK (owned OR NOT writes)
);
CREATE UNIQUE INDEX IF NOT EXISTS uq_parley_calendar_written ON parley.calendars (person_id) WHERE writes;

-- A question to a provider that waits for its answer: good once, for a short time, in one sign-in. Of the
-- state only the SHA-256 is kept.
CREATE TABLE IF NOT EXISTS parley.calendar_consents (
    sha256 bytea PRIMARY KEY CHECK (length(sha256) = 32),
    sign_in bytea NOT NULL REFERENCES parley.sign_ins (sha256) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX IF NOT EXISTS idx_parley_calendar_consents_sign_in ON parley.calendar_consents (sign_in);

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['calendar_accounts', 'calendars', 'calendar_consents'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (6, '006_calendar_accounts', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
