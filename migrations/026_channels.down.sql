-- Takes 026 back: every channel is offered, and the limits are the house's again.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP FUNCTION IF EXISTS parley.risk_level(numeric);
ALTER TABLE parley.job_settings DROP COLUMN IF EXISTS first_channel;
ALTER TABLE parley.deployment
    DROP CONSTRAINT IF EXISTS risks_in_order,
    DROP COLUMN IF EXISTS telegram_off,
    DROP COLUMN IF EXISTS email_off,
    DROP COLUMN IF EXISTS first_channel,
    DROP COLUMN IF EXISTS promotion_stop_hours,
    DROP COLUMN IF EXISTS letter_hour,
    DROP COLUMN IF EXISTS medium_risk_percent,
    DROP COLUMN IF EXISTS high_risk_percent;

DELETE FROM public.parley_migrations WHERE number = 26;

COMMIT;
