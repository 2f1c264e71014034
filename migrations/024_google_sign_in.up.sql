-- Signing in with Google: questions to Google that wait for their answer. Each is good once, for a short time,
-- and in the browser that asked. Of state and browser only the SHA-256 is kept.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.google_sign_ins (
    sha256 bytea PRIMARY KEY CHECK (length(sha256) = 32),
    browser bytea NOT NULL CHECK (length(browser) = 32),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX IF NOT EXISTS idx_parley_google_sign_ins_expires ON parley.google_sign_ins (expires_at);

ALTER TABLE parley.google_sign_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.google_sign_ins FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.google_sign_ins;
CREATE POLICY service_all ON parley.google_sign_ins TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.google_sign_ins TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (24, '024_google_sign_in', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
