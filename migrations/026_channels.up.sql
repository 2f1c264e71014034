-- Which channels candidates are offered, and what a deployment sets for itself: on which one talks begin, how long
-- before a job's first interview nobody is promoted any more, the hour of the morning letter, and from where on a
-- risk of not coming is told as medium or high.

BEGIN;
SET LOCAL lock_timeout = '1s';

ALTER TABLE parley.deployment
    ADD COLUMN IF NOT EXISTS telegram_off boolean NOT NULL DEFAULT false,
    ADD COLUMN IF NOT EXISTS email_off boolean NOT NULL DEFAULT false,
    ADD COLUMN IF NOT EXISTS first_channel text CHECK (first_channel IN ('web', 'telegram', 'email')),
    ADD COLUMN IF NOT EXISTS promotion_stop_hours integer NOT NULL DEFAULT 24
        CHECK (promotion_stop_hours BETWEEN 0 AND 336),
    ADD COLUMN IF NOT EXISTS letter_hour integer NOT NULL DEFAULT 8 CHECK (letter_hour BETWEEN 0 AND 11),
    ADD COLUMN IF NOT EXISTS medium_risk_percent integer NOT NULL DEFAULT 30,
    ADD COLUMN IF NOT EXISTS high_risk_percent integer NOT NULL DEFAULT 70,
    DROP CONSTRAINT IF EXISTS risks_in_order,
    ADD CONSTRAINT risks_in_order CHECK (
        0 < medium_risk_percent AND medium_risk_percent < high_risk_percent AND high_risk_percent < 100
    );

ALTER TABLE parley.job_settings
    ADD COLUMN IF NOT EXISTS first_channel text CHECK (first_channel IN ('web', 'telegram', 'email'));

CREATE OR REPLACE FUNCTION parley.risk_level(risk numeric) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, parley AS $$
    SELECT CASE
        WHEN risk * 100 > high_risk_percent THEN 'high'
        WHEN risk * 100 > medium_risk_percent THEN 'medium'
        WHEN risk IS NOT NULL THEN 'low'
    END
    FROM parley.deployment
$$;
REVOKE ALL ON FUNCTION parley.risk_level(numeric) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parley.risk_level(numeric) TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (26, '026_channels', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
