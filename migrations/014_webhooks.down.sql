-- Takes 014 back: nobody is told any more.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TRIGGER IF EXISTS parley_tell_interview ON public.interviews;
DROP TRIGGER IF EXISTS parley_tell_escalated ON public.negotiation_sessions;
DROP TRIGGER IF EXISTS parley_tell_escalated_at_once ON public.negotiation_sessions;
DROP TRIGGER IF EXISTS parley_tell_offered ON parley.session_memory;
DROP TRIGGER IF EXISTS parley_tell_offered_at_once ON parley.session_memory;
DROP TRIGGER IF EXISTS parley_tell_application ON public.applications;

DO $$
DECLARE
    migrator name := current_user;
BEGIN
    SET LOCAL ROLE parley_service;
    DROP FUNCTION IF EXISTS parley.tell_interview(), parley.tell_session(), parley.tell_application(),
        parley.tell_endpoints(text, jsonb);
    DELETE FROM parley.work WHERE kind = 'webhook';
    EXECUTE format('SET LOCAL ROLE %I', migrator);
END $$;

DROP TABLE IF EXISTS parley.webhook_deliveries, parley.webhook_endpoints;

DELETE FROM public.parley_migrations WHERE number = 14;

COMMIT;
