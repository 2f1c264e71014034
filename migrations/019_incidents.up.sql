-- What is wrong with the deployment at the moment, so that administrators hear of it once.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.incidents (
    incident text PRIMARY KEY CHECK (length(incident) <= 40),
    since timestamptz NOT NULL DEFAULT parley.now(),
    seen_at timestamptz NOT NULL DEFAULT parley.now()
);

ALTER TABLE parley.incidents ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.incidents FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.incidents;
CREATE POLICY service_all ON parley.incidents TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.incidents TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (19, '019_incidents', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
