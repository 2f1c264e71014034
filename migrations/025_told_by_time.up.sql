-- What candidates were told in an hour is found by the hour, however much was said before and after.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE INDEX IF NOT EXISTS idx_parley_messages_told
    ON parley.messages (sent_at) WHERE author IN ('bot', 'recruiter');

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (25, '025_told_by_time', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
