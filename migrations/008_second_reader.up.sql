-- What the language model was asked, counted by conversation and day, so that it stays within its budget.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.model_use (
    day date NOT NULL,
    conversation_id uuid NOT NULL REFERENCES parley.conversations (id) ON DELETE CASCADE,
    calls integer NOT NULL DEFAULT 0 CHECK (calls >= 0),
    tokens bigint NOT NULL DEFAULT 0 CHECK (tokens >= 0),
    PRIMARY KEY (day, conversation_id)
);

ALTER TABLE parley.model_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.model_use FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.model_use;
CREATE POLICY service_all ON parley.model_use TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.model_use TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (8, '008_second_reader', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
