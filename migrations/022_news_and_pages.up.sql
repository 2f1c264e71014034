-- What changes of applications is told in one go for a whole statement, and nothing is made up where nobody
-- listens; a job's applications come page by page from an index.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TRIGGER IF EXISTS parley_tell_application ON public.applications;
DROP TRIGGER IF EXISTS parley_tell_applications ON public.applications;

GRANT CREATE ON SCHEMA parley TO parley_service;
DO $$ BEGIN PERFORM set_config('parley.migrator', current_user, true); END $$;
SET LOCAL ROLE parley_service;

DROP FUNCTION IF EXISTS parley.tell_application();

-- Once for each statement that changes applications, the portal's included.
CREATE OR REPLACE FUNCTION parley.tell_applications() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    queued record;
BEGIN
    IF NOT EXISTS (SELECT FROM parley.webhook_endpoints) THEN
        RETURN NULL;
    END IF;
    FOR queued IN
        WITH moved AS MATERIALIZED (
            SELECT gen_random_uuid() AS message,
                'application.' || CASE
                    WHEN (was.shortlist_status, stands.shortlist_status) = ('buffer', 'shortlisted') THEN 'promoted'
                    WHEN stands.shortlist_status = 'buffer' THEN 'buffered'
                    ELSE stands.shortlist_status END AS event,
                stands.rank,
                jsonb_build_object(
                    'application_id', stands.id, 'job_id', stands.job_id, 'candidate_id', stands.applicant_id,
                    'status', stands.shortlist_status, 'previous_status', was.shortlist_status,
                    'rank', stands.rank) AS facts
            FROM were AS was JOIN stand AS stands USING (id)
            WHERE was.shortlist_status IS DISTINCT FROM stands.shortlist_status
        )
        INSERT INTO parley.webhook_deliveries (endpoint_id, message_id, event, facts, state, finished_at)
        SELECT endpoints.id, message, event, facts,
            CASE WHEN disabled_at IS NULL THEN 'pending' ELSE 'skipped' END,
            CASE WHEN disabled_at IS NULL THEN NULL ELSE parley.now() END
        FROM moved JOIN parley.webhook_endpoints AS endpoints
            ON endpoints.events = '{}' OR moved.event = ANY (endpoints.events)
        ORDER BY moved.rank, message
        RETURNING id, state
    LOOP
        IF queued.state = 'pending' THEN
            PERFORM parley.ask_for('webhook', queued.id::text, parley.now());
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

-- Whether somebody hears of at least one of these; where nobody does, nothing is looked up.
CREATE OR REPLACE FUNCTION parley.anybody_hears(told text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM parley.webhook_endpoints WHERE events = '{}' OR events && told)
$$;

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
    IF NOT parley.anybody_hears(ARRAY['interview.' || event]) THEN
        RETURN NULL;
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
    event text := CASE TG_TABLE_NAME WHEN 'session_memory' THEN 'interview.offered'
        ELSE 'interview.escalated' END;
BEGIN
    IF NOT parley.anybody_hears(ARRAY[event]) THEN
        RETURN NULL;
    END IF;
    SELECT jsonb_build_object(
        'interview_id', interviews.id, 'application_id', application_id, 'job_id', job_id,
        'candidate_id', candidate_id, 'recruiter_id', recruiter_id, 'status', status,
        'scheduled_time', scheduled_time)
    INTO told FROM public.interviews WHERE id = NEW.interview_id;
    IF told IS NULL THEN
        RETURN NULL;
    ELSIF TG_TABLE_NAME = 'session_memory' THEN
        PERFORM parley.tell_endpoints(event, told || jsonb_build_object('offered', NEW.offered));
    ELSE
        PERFORM parley.tell_endpoints(event, told || jsonb_build_object('reason', (
            SELECT memory ->> 'reason' FROM parley.session_memory WHERE session_id = NEW.id)));
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    told text;
BEGIN
    FOREACH told IN ARRAY ARRAY['tell_applications()', 'anybody_hears(text[])'] LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION parley.%s FROM PUBLIC', told);
        EXECUTE format('GRANT EXECUTE ON FUNCTION parley.%s TO %I', told, current_setting('parley.migrator'));
    END LOOP;
    EXECUTE format('SET LOCAL ROLE %I', current_setting('parley.migrator'));
END $$;
REVOKE CREATE ON SCHEMA parley FROM parley_service;

CREATE TRIGGER parley_tell_applications AFTER UPDATE ON public.applications
    REFERENCING OLD TABLE AS were NEW TABLE AS stand
    FOR EACH STATEMENT EXECUTE FUNCTION parley.tell_applications();

-- A job's applications in the order in which they are listed: who has no rank after those who have, and who has
-- no score last.
CREATE INDEX IF NOT EXISTS idx_parley_applications_listed ON public.applications
    (job_id, coalesce(rank, 2147483647), (- coalesce(fit_score, -1)), coalesce(created_at, 'infinity'), id);

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (22, '022_news_and_pages', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
