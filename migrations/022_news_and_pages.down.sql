-- Takes 022 back: each change of an application is told by itself, as 014 had it.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP INDEX IF EXISTS public.idx_parley_applications_listed;
DROP TRIGGER IF EXISTS parley_tell_applications ON public.applications;

GRANT CREATE ON SCHEMA parley TO parley_service;
DO $$ BEGIN PERFORM set_config('parley.migrator', current_user, true); END $$;
SET LOCAL ROLE parley_service;

DROP FUNCTION IF EXISTS parley.tell_applications();

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

DROP FUNCTION IF EXISTS parley.anybody_hears(text[]);
REVOKE ALL ON FUNCTION parley.tell_application() FROM PUBLIC;
DO $$
BEGIN
    EXECUTE format('GRANT EXECUTE ON FUNCTION parley.tell_application() TO %I', current_setting('parley.migrator'));
    EXECUTE format('SET LOCAL ROLE %I', current_setting('parley.migrator'));
END $$;
REVOKE CREATE ON SCHEMA parley FROM parley_service;

DROP TRIGGER IF EXISTS parley_tell_application ON public.applications;
CREATE TRIGGER parley_tell_application AFTER UPDATE OF shortlist_status ON public.applications
    FOR EACH ROW WHEN (OLD.shortlist_status IS DISTINCT FROM NEW.shortlist_status)
    EXECUTE FUNCTION parley.tell_application();

DELETE FROM public.parley_migrations WHERE number = 22;

COMMIT;
