-- Sentences that candidates hear in a deployment's own words, in place of the house's.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.own_texts (
    language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    key text NOT NULL CHECK (key ~ '^[a-z_]{1,60}$'),
    texts text[] NOT NULL CHECK (
        cardinality(texts) BETWEEN 1 AND 5 AND length(array_to_string(texts, '')) <= 2000
    ),
    PRIMARY KEY (language, key)
);

ALTER TABLE parley.own_texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.own_texts FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.own_texts;
CREATE POLICY service_all ON parley.own_texts TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.own_texts TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (21, '021_own_texts', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
