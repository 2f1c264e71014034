-- Takes back 001: everything that bears its mark, and what was added to things of the portal's own. All
-- interviews, negotiations, logs, flags and calendar tokens are deleted, and the added columns with what
-- they hold. Export first: `python -m bot migrate export FOLDER`.
--
--     psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f migrations/001_add_ai_orchestrator_schema.down.sql

BEGIN;
SET LOCAL search_path = public, pg_temp;
SET LOCAL client_min_messages = warning;
SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = '400ms';

DO $checks$
DECLARE
    faults text[] := ARRAY(
        SELECT format('role %s may not alter table %s: connect as its owner %s', current_user, relname,
                      relowner::regrole)
          FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND NOT pg_has_role(relowner, 'USAGE')
           AND relname IN ('jobs', 'applications', 'interviews', 'automation_logs', 'feature_flags',
                           'negotiation_sessions', 'calendar_tokens', 'parley_migrations'));
BEGIN
    IF to_regclass('parley_migrations') IS NOT NULL AND faults = '{}' THEN
        faults := ARRAY(SELECT format('%s is still applied: run %s.down.sql before', name, name)
                          FROM parley_migrations WHERE number > 1 ORDER BY number DESC);
    END IF;
    IF faults <> '{}' THEN
        RAISE EXCEPTION USING
            MESSAGE = E'Parley 001 cannot be taken back, nothing was changed:\n - '
                      || array_to_string(faults, E'\n - ');
    END IF;
END $checks$;

DO $take_back$
DECLARE
    noted text[] := '{}';
    statement text;
    doomed record;
BEGIN
    IF to_regclass('users') IS NOT NULL AND has_table_privilege('users', 'UPDATE') THEN
        LOCK TABLE users IN ACCESS EXCLUSIVE MODE;
    END IF;
    FOREACH statement IN ARRAY ARRAY['jobs', 'applications'] LOOP
        IF to_regclass(statement) IS NOT NULL THEN
            EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', statement);
        END IF;
    END LOOP;

    -- What was added to the portal's own columns and tables, the last first.
    IF to_regclass('parley_migrations') IS NOT NULL THEN
        SELECT undo INTO noted FROM parley_migrations WHERE number = 1;
    END IF;
    FOR statement IN
        SELECT change FROM unnest(noted) WITH ORDINALITY AS undo (change, place) ORDER BY place DESC
    LOOP
        BEGIN
            EXECUTE statement;
        EXCEPTION WHEN undefined_table OR undefined_column OR undefined_object THEN
            RAISE WARNING 'already gone: %', statement;
        END;
    END LOOP;

    DROP TRIGGER IF EXISTS parley_jobs_shortlisting_buffer ON jobs;
    FOR doomed IN
        SELECT format('ALTER TABLE %s DROP COLUMN %I', attrelid::regclass, attname) AS change
          FROM pg_attribute
         WHERE attrelid IN (to_regclass('jobs'), to_regclass('applications')) AND NOT attisdropped
           AND col_description(attrelid, attnum) LIKE 'parley 001%'
    LOOP
        EXECUTE doomed.change;
    END LOOP;
    SELECT string_agg(oid::regclass::text, ', ') AS names INTO doomed
      FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname IN ('interviews', 'automation_logs', 'feature_flags', 'negotiation_sessions',
                       'calendar_tokens', 'parley_migrations')
       AND obj_description(oid, 'pg_class') LIKE 'parley 001%';
    IF doomed.names IS NOT NULL THEN
        EXECUTE format('DROP TABLE %s', doomed.names);
    END IF;
END $take_back$;

DROP FUNCTION IF EXISTS parley_caller_interviews();
DROP FUNCTION IF EXISTS parley_caller_jobs();
DROP FUNCTION IF EXISTS parley_caller();
DROP FUNCTION IF EXISTS parley_note_update();
DROP FUNCTION IF EXISTS parley_buffer_as_openings();

-- The role goes too, if 001 made it and no other database of this server has Parley in it.
DO $role$
BEGIN
    IF shobj_description(to_regrole('parley_service'), 'pg_authid') LIKE 'parley 001%' THEN
        DROP ROLE parley_service;
    END IF;
EXCEPTION
    WHEN dependent_objects_still_exist OR object_in_use THEN
        RAISE WARNING 'role parley_service stays: it is in use elsewhere on this server';
    WHEN insufficient_privilege THEN
        RAISE WARNING 'role parley_service stays: role % may not drop it', current_user;
END $role$;

COMMIT;
