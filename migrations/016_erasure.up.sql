-- What it takes to make a candidate anonymous: the log may only be added to, so that what people wrote into it
-- about somebody is struck out by one function, which can do nothing else.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- Who was made anonymous, when and why; `receipt` is what they were told.
CREATE TABLE IF NOT EXISTS parley.erasures (
    person_id uuid PRIMARY KEY,
    receipt text NOT NULL UNIQUE CHECK (length(receipt) <= 40),
    why text NOT NULL CHECK (length(why) <= 200),
    asked_at timestamptz NOT NULL DEFAULT parley.now(),
    done_at timestamptz
);

-- Leaves ids, times, numbers and the house's own words (no blank, no capital letter), and strikes out the rest.
CREATE OR REPLACE FUNCTION parley.struck_out(told jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE jsonb_typeof(told)
        WHEN 'object' THEN (
            SELECT coalesce(jsonb_object_agg(key, CASE
                WHEN key IN ('what', 'reason', 'transport', 'kind') AND value #>> '{}' ~ '^[a-z_ ]{1,60}$' THEN value
                ELSE parley.struck_out(value) END), '{}')
            FROM jsonb_each(told))
        WHEN 'array' THEN (
            SELECT coalesce(jsonb_agg(parley.struck_out(value) ORDER BY place), '[]')
            FROM jsonb_array_elements(told) WITH ORDINALITY AS parts (value, place))
        WHEN 'string' THEN CASE
            WHEN told #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                OR told #>> '{}' ~ '^\d{4}-\d\d-\d\d[T ][0-9:.]+([+-]\d\d(:?\d\d)?|Z)?$'
                OR told #>> '{}' IN (
                    'invitation_sent', 'slot_pending', 'confirmed', 'completed', 'cancelled', 'no_show', 'expired',
                    'pending', 'shortlisted', 'buffer', 'rejected', 'awaiting_availability', 'awaiting_selection',
                    'escalated', 'resolved', 'email', 'telegram', 'web')
            THEN told
            ELSE '"(erased)"' END
        ELSE told END;
END $$;

-- Acts as the log's owner, who by the policy below sees its lines here and nowhere else.
CREATE OR REPLACE FUNCTION parley.strike_out_of_log(ids uuid[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    struck bigint;
BEGIN
    PERFORM set_config('parley.striking_out', 'on', true);
    UPDATE public.automation_logs SET details = parley.struck_out(details)
    WHERE EXISTS (
        SELECT FROM jsonb_each_text(CASE jsonb_typeof(details) WHEN 'object' THEN details ELSE '{}' END) AS told
        WHERE told.value = ANY (SELECT unnest(ids)::text));
    GET DIAGNOSTICS struck = ROW_COUNT;
    PERFORM set_config('parley.striking_out', '', true);
    RETURN struck;
END $$;
REVOKE ALL ON FUNCTION parley.strike_out_of_log(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parley.strike_out_of_log(uuid[]) TO parley_service;

DO $$
BEGIN
    DROP POLICY IF EXISTS automation_logs_striking_out ON public.automation_logs;
    EXECUTE format(
        'CREATE POLICY automation_logs_striking_out ON public.automation_logs TO %I '
        'USING (current_setting(''parley.striking_out'', true) = ''on'') '
        'WITH CHECK (current_setting(''parley.striking_out'', true) = ''on'')',
        (SELECT rolname FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner
         WHERE pg_class.oid = 'public.automation_logs'::regclass));
END $$;

ALTER TABLE parley.erasures ENABLE ROW LEVEL SECURITY;
ALTER TABLE parley.erasures FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS service_all ON parley.erasures;
CREATE POLICY service_all ON parley.erasures TO parley_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parley.erasures TO parley_service;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (16, '016_erasure', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
