-- Until when a person's calendar provider wants to be asked nothing at all.

BEGIN;
SET LOCAL lock_timeout = '1s';

ALTER TABLE parley.calendar_circuits ADD COLUMN IF NOT EXISTS rests_until timestamptz;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (20, '020_calendar_rests', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
