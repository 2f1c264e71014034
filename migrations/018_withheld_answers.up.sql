-- Answers that a recruiter wants to see before they go out: which jobs have it so, and which messages wait.

BEGIN;
SET LOCAL lock_timeout = '1s';

ALTER TABLE parley.job_settings
    ADD COLUMN IF NOT EXISTS approves_answers boolean NOT NULL DEFAULT false;

-- A message whose answer waits for a recruiter. The answer itself is not kept: it is worked out when it is looked
-- at, and again when it is let out.
CREATE TABLE IF NOT EXISTS parley.withheld (
    conversation_id uuid NOT NULL,
    seq integer NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'sent', 'discarded')),
    since timestamptz NOT NULL DEFAULT parley.now(),
    settled_at timestamptz,
    PRIMARY KEY (conversation_id, seq),
    FOREIGN KEY (conversation_id, seq) REFERENCES parley.messages (conversation_id, seq) ON DELETE CASCADE,
    CHECK ((state = 'open') = (settled_at IS NULL))
);
CREATE INDEX IF NOT EXISTS idx_parley_withheld_open ON parley.withheld (conversation_id, seq) WHERE state = 'open';

ALTER TABLE parley.withheld ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.withheld FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.withheld;
CREATE POLICY service_all ON parley.withheld TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.withheld TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (18, '018_withheld_answers', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
