-- By which provider's rule an interview's entry is named in mails. It is settled with the first booking and
-- stays, whatever is connected or disconnected later: a change or a cancellation under another UID would
-- leave the old time standing in people's calendars.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.entry_names (
    interview_id uuid PRIMARY KEY REFERENCES public.interviews (id) ON DELETE CASCADE,
    provider text NOT NULL CHECK (provider IN ('builtin', 'google'))
);

ALTER TABLE parley.entry_names ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.entry_names FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.entry_names;
CREATE POLICY service_all ON parley.entry_names TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.entry_names TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (12, '012_entry_names', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
