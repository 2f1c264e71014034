-- Who at the portal hears of what happens, and what is on its way to them. What happened is noted by triggers
-- on the tables that say so, in the transaction that changes them, whoever changes them: nothing is told that
-- was rolled back, and nothing is left out.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- No secret stands here: what signs is made from the deployment's key, the id and `secret_version`. No `events`
-- means all of them. `failing_since`: when the first of the failures came that nothing has ended yet.
CREATE TABLE IF NOT EXISTS parley.webhook_endpoints (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    url text NOT NULL CHECK (length(url) <= 2000),
    events text[] NOT NULL DEFAULT '{}',
    with_people boolean NOT NULL DEFAULT false,
    description text CHECK (length(description) <= 200),
    secret_version integer NOT NULL DEFAULT 1 CHECK (secret_version >= 1),
    old_secret_until timestamptz,
    failing_since timestamptz,
    alerted_at timestamptz,
    disabled_at timestamptz,
    disabled_why text CHECK (length(disabled_why) <= 500),
    created_at timestamptz NOT NULL DEFAULT parley.now(),
    CHECK ((disabled_at IS NULL) = (disabled_why IS NULL))
);

-- One row for each message and each endpoint that wants it. `facts` holds ids, statuses and times, and nothing
-- that anybody wrote; names are looked up when the message is sent. 'skipped': the endpoint was disabled.
CREATE TABLE IF NOT EXISTS parley.webhook_deliveries (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number bigint GENERATED ALWAYS AS IDENTITY,
    endpoint_id uuid NOT NULL REFERENCES parley.webhook_endpoints (id) ON DELETE CASCADE,
    message_id uuid NOT NULL,
    event text NOT NULL CHECK (length(event) <= 60),
    facts jsonb NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT parley.now(),
    state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed', 'skipped')),
    attempts integer NOT NULL DEFAULT 0,
    tried_at timestamptz,
    finished_at timestamptz,
    answer_status integer,
    failure text CHECK (length(failure) <= 500),
    CONSTRAINT uq_webhook_message UNIQUE (endpoint_id, message_id),
    CHECK ((state = 'pending') = (finished_at IS NULL))
);
CREATE INDEX IF NOT EXISTS idx_parley_webhook_deliveries_endpoint
    ON parley.webhook_deliveries (endpoint_id, number DESC);
CREATE INDEX IF NOT EXISTS idx_parley_webhook_deliveries_pending
    ON parley.webhook_deliveries (happened_at) WHERE state = 'pending';
CREATE INDEX IF NOT EXISTS idx_parley_webhook_deliveries_happened ON parley.webhook_deliveries (happened_at);

-- The functions are the service's own, and act as it also where it is the portal that changes a row. To make
-- them takes the right to create in the schema, for this moment.
GRANT CREATE ON SCHEMA parley TO parley_service;
DO $$ BEGIN PERFORM set_config('parley.migrator', current_user, true); END $$;
SET LOCAL ROLE parley_service;

-- Queues one message for everybody who wants to hear of it. Each delivery is work of its own, so that writers
-- wait for nobody.
CREATE OR REPLACE FUNCTION parley.tell_endpoints(event text, facts jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    message uuid := gen_random_uuid();
    wanting record;
    queued uuid;
BEGIN
    FOR wanting IN
        SELECT id, disabled_at FROM parley.webhook_endpoints AS endpoints
        WHERE endpoints.events = '{}' OR tell_endpoints.event = ANY (endpoints.events)
    LOOP
        INSERT INTO parley.webhook_deliveries (endpoint_id, message_id, event, facts, state, finished_at)
        VALUES (wanting.id, message, tell_endpoints.event, tell_endpoints.facts,
            CASE WHEN wanting.disabled_at IS NULL THEN 'pending' ELSE 'skipped' END,
            CASE WHEN wanting.disabled_at IS NULL THEN NULL ELSE parley.now() END)
        RETURNING id INTO queued;
        IF wanting.disabled_at IS NULL THEN
            PERFORM parley.ask_for('webhook', queued::text, parley.now());
        END IF;
    END LOOP;
END $$;

-- Told at the end of the transaction, when status and times have both been written.
CREATE OR REPLACE FUNCTION parley.tell_interview() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_stands public.interviews;
    previous timestamptz;
    event text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        event := 'invited';
    ELSE
        previous := OLD.scheduled_time;
        IF OLD.status <> NEW.status THEN
            event := NEW.status;
        ELSIF NEW.status = 'confirmed' AND previous IS NOT NULL AND previous <> NEW.scheduled_time THEN
            event := 'rescheduled';
        ELSE
            RETURN NULL;
        END IF;
    END IF;
    SELECT * INTO now_stands FROM public.interviews WHERE id = NEW.id;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    PERFORM parley.tell_endpoints('interview.' || event, jsonb_build_object(
        'interview_id', NEW.id, 'application_id', NEW.application_id, 'job_id', NEW.job_id,
        'candidate_id', NEW.candidate_id, 'recruiter_id', NEW.recruiter_id, 'status', NEW.status,
        'scheduled_time', CASE WHEN NEW.status IN ('invitation_sent', 'slot_pending') THEN NULL
            ELSE now_stands.scheduled_time END,
        'previous_time', previous,
        'confirmation_deadline', now_stands.confirmation_deadline,
        'slot_selection_deadline', now_stands.slot_selection_deadline));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION parley.tell_session() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    told jsonb;
BEGIN
    SELECT jsonb_build_object(
        'interview_id', interviews.id, 'application_id', application_id, 'job_id', job_id,
        'candidate_id', candidate_id, 'recruiter_id', recruiter_id, 'status', status,
        'scheduled_time', scheduled_time)
    INTO told FROM public.interviews WHERE id = NEW.interview_id;
    IF told IS NULL THEN
        RETURN NULL;
    ELSIF TG_TABLE_NAME = 'session_memory' THEN
        PERFORM parley.tell_endpoints('interview.offered', told || jsonb_build_object('offered', NEW.offered));
    ELSE
        PERFORM parley.tell_endpoints('interview.escalated', told || jsonb_build_object('reason', (
            SELECT memory ->> 'reason' FROM parley.session_memory WHERE session_id = NEW.id)));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION parley.tell_application() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM parley.tell_endpoints(
        'application.' || CASE
            WHEN (OLD.shortlist_status, NEW.shortlist_status) = ('buffer', 'shortlisted') THEN 'promoted'
            WHEN NEW.shortlist_status = 'buffer' THEN 'buffered'
            ELSE NEW.shortlist_status END,
        jsonb_build_object(
            'application_id', NEW.id, 'job_id', NEW.job_id, 'candidate_id', NEW.applicant_id,
            'status', NEW.shortlist_status, 'previous_status', OLD.shortlist_status, 'rank', NEW.rank));
    RETURN NULL;
END $$;

DO $$
DECLARE
    told text;
BEGIN
    FOREACH told IN ARRAY ARRAY['tell_endpoints(text, jsonb)', 'tell_interview()', 'tell_session()', 'tell_application()'] LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION parley.%s FROM PUBLIC', told);
        EXECUTE format('GRANT EXECUTE ON FUNCTION parley.%s TO %I', told, current_setting('parley.migrator'));
    END LOOP;
    EXECUTE format('SET LOCAL ROLE %I', current_setting('parley.migrator'));
END $$;
REVOKE CREATE ON SCHEMA parley FROM parley_service;

DROP TRIGGER IF EXISTS parley_tell_interview ON public.interviews;
CREATE CONSTRAINT TRIGGER parley_tell_interview AFTER INSERT OR UPDATE OF status, scheduled_time
    ON public.interviews DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION parley.tell_interview();

DROP TRIGGER IF EXISTS parley_tell_escalated ON public.negotiation_sessions;
CREATE CONSTRAINT TRIGGER parley_tell_escalated AFTER UPDATE OF state
    ON public.negotiation_sessions DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'escalated' AND OLD.state <> 'escalated')
    EXECUTE FUNCTION parley.tell_session();
DROP TRIGGER IF EXISTS parley_tell_escalated_at_once ON public.negotiation_sessions;
CREATE CONSTRAINT TRIGGER parley_tell_escalated_at_once AFTER INSERT
    ON public.negotiation_sessions DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'escalated')
    EXECUTE FUNCTION parley.tell_session();

DROP TRIGGER IF EXISTS parley_tell_offered ON parley.session_memory;
CREATE CONSTRAINT TRIGGER parley_tell_offered AFTER UPDATE OF offered
    ON parley.session_memory DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.offered <> '{}' AND OLD.offered <> NEW.offered)
    EXECUTE FUNCTION parley.tell_session();
DROP TRIGGER IF EXISTS parley_tell_offered_at_once ON parley.session_memory;
CREATE CONSTRAINT TRIGGER parley_tell_offered_at_once AFTER INSERT
    ON parley.session_memory DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.offered <> '{}')
    EXECUTE FUNCTION parley.tell_session();

DROP TRIGGER IF EXISTS parley_tell_application ON public.applications;
CREATE TRIGGER parley_tell_application AFTER UPDATE OF shortlist_status ON public.applications
    FOR EACH ROW WHEN (OLD.shortlist_status IS DISTINCT FROM NEW.shortlist_status)
    EXECUTE FUNCTION parley.tell_application();

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['webhook_endpoints', 'webhook_deliveries'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (14, '014_webhooks', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
