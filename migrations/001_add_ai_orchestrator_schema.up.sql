-- Extends a job portal's jobs and applications for Parley, and adds five tables of its own.
--
-- One transaction, safe to run again: what is there stays as it is, what is missing is added, and a
-- half-finished earlier attempt is completed. Whatever stands in the way is told before anything is touched.
-- Everything that is added bears a comment that begins with 'parley 001'; what had to be added to things of
-- the portal's own is noted in parley_migrations.undo, so that the down script takes back exactly that.
--
--     psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f migrations/001_add_ai_orchestrator_schema.up.sql
--
-- For tables with more than some 100,000 applications there is 001_add_ai_orchestrator_schema.large.sql.

BEGIN;
SET LOCAL search_path = public, pg_temp;
SET LOCAL client_min_messages = warning;
SET LOCAL statement_timeout = 0;
-- Up to three tables are locked one after the other: their users wait for at most three times this long.
SET LOCAL lock_timeout = '400ms';
-- Nothing is known yet about the contents of columns just added; a guess of "few rows" would cost minutes.
SET LOCAL enable_nestloop = off;

-- Checks, then columns. This block stands word for word in the variant for large tables, too: it changes the
-- catalog only, no row, so that its locks last for milliseconds.
DO $columns$
DECLARE
    base_tables CONSTANT text[] := ARRAY['users', 'jobs', 'applications'];
    own_tables CONSTANT text[] := ARRAY[
        'interviews', 'automation_logs', 'feature_flags', 'negotiation_sessions', 'calendar_tokens'];
    -- What the portal must have: table, column, type where it matters.
    base CONSTANT text[][] := ARRAY[
        ['users', 'id', 'uuid'],
        ['users', 'name', NULL],
        ['users', 'email', NULL],
        ['users', 'role', NULL],
        ['users', 'created_at', NULL],
        ['jobs', 'id', 'uuid'],
        ['jobs', 'title', NULL],
        ['jobs', 'description', NULL],
        ['jobs', 'posted_by', 'uuid'],
        ['applications', 'id', 'uuid'],
        ['applications', 'name', NULL],
        ['applications', 'email', NULL],
        ['applications', 'cover_letter', NULL],
        ['applications', 'phone', NULL],
        ['applications', 'address', NULL],
        ['applications', 'resume_url', NULL],
        ['applications', 'status', NULL],
        ['applications', 'applicant_id', 'uuid'],
        ['applications', 'employer_id', 'uuid'],
        ['applications', 'created_at', NULL]];
    -- What there is afterwards: table, column, type, default as PostgreSQL prints it, NOT NULL, meaning.
    wanted CONSTANT text[][] := ARRAY[
        ['jobs', 'number_of_openings', 'integer', '1', 'NOT NULL',
            'how many people the job is to be filled with'],
        -- Equal to number_of_openings by a trigger; until that is there, a 1 lets the portal insert jobs.
        ['jobs', 'shortlisting_buffer', 'integer', '1', 'NOT NULL',
            'how many applications wait behind the shortlist'],
        ['jobs', 'automation_enabled', 'boolean', 'true', '',
            'whether Parley acts on this job by itself'],
        ['jobs', 'applications_closed', 'boolean', 'false', '',
            'whether applications are closed, so that ranking may run'],
        ['applications', 'fit_score', 'double precision', '0', '',
            'how well the application fits the job, 0 to 100'],
        ['applications', 'rank', 'integer', NULL, '',
            'place among the job''s applications, from 1'],
        ['applications', 'summary', 'text', NULL, '',
            'what the resume says, in short'],
        ['applications', 'shortlist_status', 'character varying(20)', '''pending''::character varying', '',
            'pending, shortlisted, buffer, rejected or expired'],
        ['applications', 'ai_processed', 'boolean', 'false', '',
            'whether the resume has been read'],
        ['applications', 'job_id', 'uuid', NULL, '',
            'the job applied for; null where the employer''s jobs left it open'],

        ['interviews', 'id', 'uuid', 'gen_random_uuid()', 'NOT NULL', ''],
        ['interviews', 'application_id', 'uuid', NULL, 'NOT NULL', ''],
        ['interviews', 'job_id', 'uuid', NULL, 'NOT NULL', ''],
        ['interviews', 'recruiter_id', 'uuid', NULL, 'NOT NULL', ''],
        ['interviews', 'candidate_id', 'uuid', NULL, 'NOT NULL', ''],
        ['interviews', 'rank_at_time', 'integer', NULL, 'NOT NULL',
            'the application''s rank when it was invited; 0 for an invitation by hand'],
        ['interviews', 'scheduled_time', 'timestamp with time zone', NULL, '', ''],
        ['interviews', 'status', 'character varying(20)', '''invitation_sent''::character varying', 'NOT NULL', ''],
        ['interviews', 'confirmation_deadline', 'timestamp with time zone', NULL, '',
            'when an unanswered invitation expires'],
        ['interviews', 'slot_selection_deadline', 'timestamp with time zone', NULL, '',
            'when an accepted invitation without a time expires'],
        ['interviews', 'calendar_event_id', 'character varying(255)', NULL, '',
            'the id of the calendar entry'],
        ['interviews', 'calendar_sync_method', 'character varying(20)', '''google''::character varying', '',
            'google, ics_fallback, or manual for any other calendar'],
        ['interviews', 'no_show_risk', 'double precision', '0.5', '',
            'how likely the candidate is not to appear, 0 to 1'],
        ['interviews', 'created_at', 'timestamp with time zone', 'now()', 'NOT NULL', ''],
        ['interviews', 'updated_at', 'timestamp with time zone', 'now()', 'NOT NULL', ''],

        ['automation_logs', 'id', 'uuid', 'gen_random_uuid()', 'NOT NULL', ''],
        ['automation_logs', 'job_id', 'uuid', NULL, '', ''],
        ['automation_logs', 'action_type', 'character varying(50)', NULL, 'NOT NULL', ''],
        ['automation_logs', 'trigger_source', 'character varying(20)', '''auto''::character varying', 'NOT NULL',
            'who set it off: auto, manual or scheduled'],
        ['automation_logs', 'actor_id', 'uuid', NULL, '', 'the person, where it was one'],
        ['automation_logs', 'details', 'jsonb', NULL, '', 'what, why, before and after'],
        ['automation_logs', 'created_at', 'timestamp with time zone', 'now()', 'NOT NULL', ''],

        ['feature_flags', 'id', 'uuid', 'gen_random_uuid()', 'NOT NULL', ''],
        ['feature_flags', 'flag_name', 'character varying(50)', NULL, 'NOT NULL', ''],
        ['feature_flags', 'enabled', 'boolean', 'false', '', ''],
        ['feature_flags', 'description', 'text', NULL, '', ''],
        ['feature_flags', 'updated_at', 'timestamp with time zone', 'now()', 'NOT NULL', ''],

        ['negotiation_sessions', 'id', 'uuid', 'gen_random_uuid()', 'NOT NULL', ''],
        ['negotiation_sessions', 'interview_id', 'uuid', NULL, 'NOT NULL', ''],
        ['negotiation_sessions', 'round', 'integer', '1', '', ''],
        ['negotiation_sessions', 'state', 'character varying(30)',
            '''awaiting_availability''::character varying', '', ''],
        ['negotiation_sessions', 'history', 'jsonb', '''[]''::jsonb', '', 'an entry per round'],
        ['negotiation_sessions', 'created_at', 'timestamp with time zone', 'now()', 'NOT NULL', ''],
        ['negotiation_sessions', 'updated_at', 'timestamp with time zone', 'now()', 'NOT NULL', ''],

        ['calendar_tokens', 'id', 'uuid', 'gen_random_uuid()', 'NOT NULL', ''],
        ['calendar_tokens', 'user_id', 'uuid', NULL, '', ''],
        ['calendar_tokens', 'access_token', 'text', NULL, 'NOT NULL', 'ciphertext'],
        ['calendar_tokens', 'refresh_token', 'text', NULL, 'NOT NULL', 'ciphertext'],
        ['calendar_tokens', 'expiry_date', 'timestamp with time zone', NULL, 'NOT NULL', ''],
        ['calendar_tokens', 'created_at', 'timestamp with time zone', 'now()', 'NOT NULL', ''],
        ['calendar_tokens', 'updated_at', 'timestamp with time zone', 'now()', 'NOT NULL', '']];
    -- What rows of the portal's own must not hold: table, column, which rows are wrong, why.
    limits CONSTANT text[][] := ARRAY[
        ['jobs', 'number_of_openings', 'number_of_openings < 1', 'below 1'],
        ['jobs', 'shortlisting_buffer', 'shortlisting_buffer < 1', 'below 1'],
        ['applications', 'fit_score', 'fit_score < 0 OR fit_score > 100', 'outside 0 to 100'],
        ['applications', 'shortlist_status',
            'shortlist_status NOT IN (''pending'', ''shortlisted'', ''buffer'', ''rejected'', ''expired'')',
            'that Parley does not know'],
        ['applications', 'job_id',
            'job_id IS NOT NULL AND NOT EXISTS (SELECT FROM jobs WHERE jobs.id = applications.job_id)',
            'that no job has']];
    faults text[];
    me pg_roles := (SELECT pg_roles FROM pg_roles WHERE rolname = current_user);
    service pg_roles := (SELECT pg_roles FROM pg_roles WHERE rolname = 'parley_service');
    openings_were_there boolean;
    known record;
    own_table text;
    i integer;
BEGIN
    PERFORM set_config('search_path', 'public, pg_temp', true),
            set_config('client_min_messages', 'warning', true),
            set_config('lock_timeout', '400ms', true);

    faults := ARRAY(
        SELECT format('there is no table %s in schema public', base_table)
          FROM unnest(base_tables) AS base_table
         WHERE NOT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(base_table) AND relkind IN ('r', 'p')));
    IF faults <> '{}' THEN
        RAISE EXCEPTION USING
            MESSAGE = E'Parley 001 stops, nothing was changed:\n - ' || array_to_string(faults, E'\n - '),
            HINT = 'It belongs on the job portal''s own database: check DATABASE_URL. On a machine without a '
                   'portal run migrations/000_base_schema.sql first, or `python -m bot migrate up --with-base-schema`.';
    END IF;

    faults := ARRAY(
        SELECT format('table %s has no column %s', base[n][1], base[n][2])
          FROM generate_subscripts(base, 1) AS n
         WHERE NOT EXISTS (SELECT FROM pg_attribute
                            WHERE attrelid = to_regclass(base[n][1]) AND attname = base[n][2] AND NOT attisdropped)
    );
    faults := faults || ARRAY(
        SELECT format('column %s.%s is of type %s, not %s: Parley cannot work with such ids',
                      base[n][1], base[n][2], format_type(atttypid, atttypmod), base[n][3])
          FROM generate_subscripts(base, 1) AS n
          JOIN pg_attribute ON attrelid = to_regclass(base[n][1]) AND attname = base[n][2] AND NOT attisdropped
         WHERE format_type(atttypid, atttypmod) <> base[n][3]
    );
    faults := faults || ARRAY(
        SELECT format('column %s.id is not unique: make it the primary key', base_table)
          FROM unnest(base_tables) AS base_table
          JOIN pg_attribute ON attrelid = to_regclass(base_table) AND attname = 'id' AND NOT attisdropped
         WHERE NOT EXISTS (SELECT FROM pg_index
                            WHERE indrelid = attrelid AND indkey::text = attnum::text
                              AND indisunique AND indisvalid AND indimmediate AND indpred IS NULL)
    );
    faults := faults || ARRAY(
        SELECT format('role %s may not alter table %s: connect as its owner %s, or have it run GRANT %s TO %s',
                      current_user, relname, relowner::regrole, relowner::regrole, me.oid::regrole)
          FROM pg_class
         WHERE oid IN (SELECT to_regclass(name) FROM unnest(base_tables || own_tables) AS name)
           AND NOT pg_has_role(current_user, relowner, 'USAGE')
    );
    faults := faults || ARRAY(
        SELECT format('role %s may not create tables in schema public: have its owner run '
                      'GRANT CREATE ON SCHEMA public TO %s', current_user, me.oid::regrole)
         WHERE NOT has_schema_privilege('public', 'CREATE')
    );
    faults := faults || ARRAY(
        SELECT format('row-level security hides rows of table %s from role %s: run as a role with BYPASSRLS, '
                      'or lift FORCE ROW LEVEL SECURITY from the table while this runs', relname, current_user)
          FROM pg_class
         WHERE oid IN (to_regclass('jobs'), to_regclass('applications'))
           AND pg_has_role(current_user, relowner, 'USAGE') AND row_security_active(oid)
    );
    faults := faults || ARRAY(
        SELECT format('column %s.%s is there already, but of type %s, not %s: rename it',
                      wanted[n][1], wanted[n][2], format_type(atttypid, atttypmod), wanted[n][3])
          FROM generate_subscripts(wanted, 1) AS n
          JOIN pg_attribute ON attrelid = to_regclass(wanted[n][1]) AND attname = wanted[n][2] AND NOT attisdropped
         WHERE format_type(atttypid, atttypmod) <> wanted[n][3]
    );
    faults := faults || ARRAY(
        SELECT format('%s is there already, but is not Parley''s (%s): rename it', relname,
                      CASE WHEN relkind = 'r' THEN 'it has a column ' || attname ELSE 'it is no table' END)
          FROM pg_class
          LEFT JOIN LATERAL (
                SELECT attname FROM pg_attribute
                 WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
                   AND NOT EXISTS (SELECT FROM generate_subscripts(wanted, 1) AS n
                                    WHERE wanted[n][1] = relname AND wanted[n][2] = attname)
                 ORDER BY attnum LIMIT 1) AS foreign_column ON true
         WHERE oid IN (SELECT to_regclass(name) FROM unnest(own_tables) AS name)
           AND (relkind <> 'r'
                OR attname IS NOT NULL AND coalesce(obj_description(oid, 'pg_class'), '') NOT LIKE 'parley 001%')
    );
    faults := faults || ARRAY(
        SELECT format('role parley_service does not exist and role %s may not create it: have an administrator '
                      'run CREATE ROLE parley_service NOLOGIN; GRANT parley_service TO %s',
                      current_user, me.oid::regrole)
         WHERE service.oid IS NULL AND NOT me.rolsuper AND NOT me.rolcreaterole
    );
    faults := faults || ARRAY(
        SELECT 'role parley_service is a superuser or bypasses row-level security: have an administrator '
               'run ALTER ROLE parley_service NOSUPERUSER NOBYPASSRLS'
         WHERE service.rolsuper OR service.rolbypassrls
    );
    faults := faults || ARRAY(
        SELECT format('role %s may not act as parley_service: have an administrator run GRANT parley_service TO %I',
                      person, person)
          FROM (SELECT current_user AS person UNION SELECT session_user) AS people
         WHERE service.oid IS NOT NULL
           AND NOT pg_has_role(person, service.oid,
                               CASE WHEN current_setting('server_version_num')::int >= 160000
                                    THEN 'SET' ELSE 'MEMBER' END)
           AND NOT pg_has_role(service.oid, 'MEMBER WITH ADMIN OPTION')
           AND NOT (me.rolcreaterole AND current_setting('server_version_num')::int < 160000)
    );

    FOR i IN 1 .. array_length(limits, 1) LOOP
        CONTINUE WHEN NOT has_table_privilege(limits[i][1], 'SELECT') OR NOT has_table_privilege('jobs', 'SELECT')
            OR NOT EXISTS (SELECT FROM generate_subscripts(wanted, 1) AS n
                             JOIN pg_attribute ON attrelid = to_regclass(wanted[n][1]) AND attname = wanted[n][2]
                            WHERE (wanted[n][1], wanted[n][2]) = (limits[i][1], limits[i][2]) AND NOT attisdropped
                              AND format_type(atttypid, atttypmod) = wanted[n][3]
                              AND coalesce(col_description(attrelid, attnum), '') NOT LIKE 'parley 001%');
        FOR known IN
            EXECUTE format('SELECT count(*) AS rows FROM %I WHERE %s HAVING count(*) > 0', limits[i][1], limits[i][3])
        LOOP
            faults := faults || format('%s %s have a %s %s: put them right',
                                       known.rows, limits[i][1], limits[i][2], limits[i][4]);
        END LOOP;
    END LOOP;
    IF faults <> '{}' THEN
        RAISE EXCEPTION USING
            MESSAGE = E'Parley 001 stops, nothing was changed:\n - ' || array_to_string(faults, E'\n - '),
            HINT = 'Run it again afterwards. docs/database.md says more about each of these.';
    END IF;

    -- Nothing is locked where nothing is missing. Readers of users go on in any case.
    IF EXISTS (SELECT FROM generate_subscripts(wanted, 1) AS n
                WHERE NOT EXISTS (SELECT FROM pg_attribute
                                   WHERE attrelid = to_regclass(wanted[n][1]) AND attname = wanted[n][2]
                                     AND NOT attisdropped)) THEN
        BEGIN
            LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE;
            LOCK TABLE jobs, applications IN ACCESS EXCLUSIVE MODE;
        EXCEPTION WHEN lock_not_available THEN
            RAISE EXCEPTION USING
                ERRCODE = 'lock_not_available',
                MESSAGE = 'Parley 001 stops, nothing was changed: users, jobs or applications are in use',
                HINT = 'Run it again. If that does not help, look in pg_stat_activity for a transaction that is '
                       'open for long.';
        END;
    END IF;

    CREATE TABLE IF NOT EXISTS parley_migrations (
        number integer PRIMARY KEY,
        name text NOT NULL,
        checksum text,
        applied_at timestamptz,
        undo text[] NOT NULL DEFAULT '{}'
    );
    INSERT INTO parley_migrations (number, name) VALUES (1, '001_add_ai_orchestrator_schema')
        ON CONFLICT (number) DO NOTHING;

    CREATE TABLE IF NOT EXISTS interviews ();
    CREATE TABLE IF NOT EXISTS automation_logs ();
    CREATE TABLE IF NOT EXISTS feature_flags ();
    CREATE TABLE IF NOT EXISTS negotiation_sessions ();
    CREATE TABLE IF NOT EXISTS calendar_tokens ();
    FOREACH own_table IN ARRAY own_tables LOOP
        IF EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(own_table) AND NOT (relrowsecurity AND relforcerowsecurity))
        THEN
            EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', own_table);
        END IF;
    END LOOP;
    COMMENT ON TABLE parley_migrations IS 'parley 001: which of Parley''s migrations have run';
    COMMENT ON TABLE interviews IS 'parley 001: one row per invitation, and what became of it';
    COMMENT ON TABLE automation_logs IS 'parley 001: every automated action; rows are only ever added';
    COMMENT ON TABLE feature_flags IS 'parley 001: switches, read while the service runs';
    COMMENT ON TABLE negotiation_sessions IS 'parley 001: one row per negotiation of a time';
    COMMENT ON TABLE calendar_tokens IS 'parley 001: encrypted access to recruiters'' calendars';

    openings_were_there := EXISTS (SELECT FROM pg_attribute
        WHERE attrelid = 'jobs'::regclass AND attname = 'number_of_openings' AND NOT attisdropped);
    FOR i IN 1 .. array_length(wanted, 1) LOOP
        SELECT attnotnull AS is_required, pg_get_expr(adbin, adrelid) AS initial,
               wanted[i][1] = ANY (own_tables) AS is_on_own_table,
               coalesce(col_description(attrelid, attnum), '') LIKE 'parley 001%' AS is_marked
          INTO known
          FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
         WHERE attrelid = to_regclass(wanted[i][1]) AND attname = wanted[i][2] AND NOT attisdropped;

        IF NOT FOUND AND wanted[i][2] = 'shortlisting_buffer' AND openings_were_there THEN
            EXECUTE 'ALTER TABLE jobs ADD COLUMN shortlisting_buffer integer';
        ELSIF NOT FOUND THEN
            EXECUTE format('ALTER TABLE %I ADD COLUMN %I %s %s %s', wanted[i][1], wanted[i][2], wanted[i][3],
                           'DEFAULT ' || wanted[i][4], wanted[i][5]);
        ELSIF wanted[i][2] <> 'shortlisting_buffer' AND known.initial IS DISTINCT FROM wanted[i][4]
              AND (known.is_on_own_table OR known.is_marked OR known.initial IS NULL) THEN
            EXECUTE format('ALTER TABLE %I ALTER COLUMN %I %s', wanted[i][1], wanted[i][2],
                           coalesce('SET DEFAULT ' || wanted[i][4], 'DROP DEFAULT'));
        END IF;
        IF known.is_on_own_table AND wanted[i][5] = 'NOT NULL' AND NOT known.is_required THEN
            EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET NOT NULL', wanted[i][1], wanted[i][2]);
        END IF;
        IF known.is_marked IS NULL OR known.is_on_own_table AND NOT known.is_marked THEN
            EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', wanted[i][1], wanted[i][2],
                           concat_ws(': ', 'parley 001', nullif(wanted[i][6], '')));
        ELSIF NOT known.is_marked AND known.initial IS NULL AND wanted[i][4] IS NOT NULL
              AND wanted[i][2] <> 'shortlisting_buffer' THEN
            UPDATE parley_migrations
               SET undo = undo || format('ALTER TABLE %I ALTER COLUMN %I DROP DEFAULT', wanted[i][1], wanted[i][2])
             WHERE number = 1;
        END IF;
    END LOOP;
END $columns$;

-- Rows that were there get what the defaults would have given them, and the job where it can be only one.
-- The portal's own triggers sleep meanwhile: nobody did anything that they should react to.
DO $rows$
DECLARE
    -- Table, what else it is joined with, change, which rows.
    changes text[][] := ARRAY[
        ['jobs', NULL, 'number_of_openings = 1', 'number_of_openings IS NULL'],
        ['jobs', NULL, 'shortlisting_buffer = number_of_openings', 'shortlisting_buffer IS NULL']];
    is_there boolean;
    to_sleep text;
    to_wake text;
    required record;
    i integer;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute
                WHERE attrelid = 'applications'::regclass AND attname = 'job_id'
                  AND col_description(attrelid, attnum) LIKE 'parley 001%') THEN
        changes := changes || ARRAY['applications',
            '(SELECT posted_by, (array_agg(id))[1] AS id FROM jobs GROUP BY posted_by HAVING count(*) = 1) AS only_job',
            'job_id = only_job.id',
            'job_id IS NULL AND employer_id = only_job.posted_by'];
    END IF;
    -- A default that had to be added tells of an attempt that stopped between a column and its default.
    SELECT changes || coalesce(array_agg(ARRAY[
               relname, NULL, format('%I = %s', attname, pg_get_expr(adbin, adrelid)), format('%I IS NULL', attname)]),
               '{}')
      INTO changes
      FROM pg_attrdef
      JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
      JOIN pg_class ON pg_class.oid = adrelid
      JOIN parley_migrations ON format('ALTER TABLE %I ALTER COLUMN %I DROP DEFAULT', relname, attname) = ANY (undo)
     WHERE adrelid IN ('jobs'::regclass, 'applications'::regclass);

    FOR i IN 1 .. array_length(changes, 1) LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %s)',
                       concat_ws(', ', changes[i][1], changes[i][2]), changes[i][4]) INTO is_there;
        CONTINUE WHEN NOT is_there;
        SELECT string_agg(format('DISABLE TRIGGER %I', tgname), ', '),
               string_agg(format('ENABLE %s TRIGGER %I', CASE tgenabled WHEN 'A' THEN 'ALWAYS' END, tgname), ', ')
          INTO to_sleep, to_wake
          FROM pg_trigger
         WHERE tgrelid = to_regclass(changes[i][1]) AND NOT tgisinternal AND tgenabled IN ('O', 'A');
        IF to_sleep IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %I %s', changes[i][1], to_sleep);
        END IF;
        EXECUTE format('UPDATE %I SET %s %s WHERE %s',
                       changes[i][1], changes[i][3], 'FROM ' || changes[i][2], changes[i][4]);
        SET CONSTRAINTS ALL IMMEDIATE;
        IF to_wake IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %I %s', changes[i][1], to_wake);
        END IF;
    END LOOP;

    FOR required IN
        SELECT attname, coalesce(col_description(attrelid, attnum), '') LIKE 'parley 001%' AS is_marked
          FROM pg_attribute
         WHERE attrelid = 'jobs'::regclass AND attname IN ('number_of_openings', 'shortlisting_buffer')
           AND NOT attnotnull AND NOT attisdropped
    LOOP
        EXECUTE format('ALTER TABLE jobs ALTER COLUMN %I SET NOT NULL', required.attname);
        IF NOT required.is_marked THEN
            UPDATE parley_migrations
               SET undo = undo || format('ALTER TABLE jobs ALTER COLUMN %I DROP NOT NULL', required.attname)
             WHERE number = 1;
        END IF;
    END LOOP;
END $rows$;

DO $constraints$
DECLARE
    -- Table, column, name, definition.
    wanted CONSTANT text[][] := ARRAY[
        ['jobs', 'number_of_openings', 'jobs_number_of_openings_check', 'CHECK (number_of_openings >= 1)'],
        ['jobs', 'shortlisting_buffer', 'jobs_shortlisting_buffer_check', 'CHECK (shortlisting_buffer >= 1)'],
        ['applications', 'fit_score', 'applications_fit_score_check',
            'CHECK (fit_score >= 0 AND fit_score <= 100)'],
        ['applications', 'shortlist_status', 'applications_shortlist_status_check',
            'CHECK (shortlist_status IN (''pending'', ''shortlisted'', ''buffer'', ''rejected'', ''expired''))'],
        ['applications', 'job_id', 'applications_job_id_fkey',
            'FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE CASCADE'],

        ['interviews', 'id', 'interviews_pkey', 'PRIMARY KEY (id)'],
        ['interviews', 'application_id', 'interviews_application_id_fkey',
            'FOREIGN KEY (application_id) REFERENCES applications (id) ON DELETE CASCADE'],
        ['interviews', 'job_id', 'interviews_job_id_fkey',
            'FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE CASCADE'],
        ['interviews', 'recruiter_id', 'interviews_recruiter_id_fkey',
            'FOREIGN KEY (recruiter_id) REFERENCES users (id) ON DELETE CASCADE'],
        ['interviews', 'candidate_id', 'interviews_candidate_id_fkey',
            'FOREIGN KEY (candidate_id) REFERENCES users (id) ON DELETE CASCADE'],
        ['interviews', 'status', 'interviews_status_check',
            'CHECK (status IN (''invitation_sent'', ''slot_pending'', ''confirmed'', ''completed'', ''cancelled'', '
            '''no_show'', ''expired''))'],
        ['interviews', 'calendar_sync_method', 'interviews_calendar_sync_method_check',
            'CHECK (calendar_sync_method IN (''google'', ''ics_fallback'', ''manual''))'],
        ['interviews', 'no_show_risk', 'interviews_no_show_risk_check',
            'CHECK (no_show_risk >= 0 AND no_show_risk <= 1)'],

        ['automation_logs', 'id', 'automation_logs_pkey', 'PRIMARY KEY (id)'],
        ['automation_logs', 'job_id', 'automation_logs_job_id_fkey',
            'FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE CASCADE'],
        ['automation_logs', 'actor_id', 'automation_logs_actor_id_fkey',
            'FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE SET NULL'],
        ['automation_logs', 'trigger_source', 'automation_logs_trigger_source_check',
            'CHECK (trigger_source IN (''auto'', ''manual'', ''scheduled''))'],

        ['feature_flags', 'id', 'feature_flags_pkey', 'PRIMARY KEY (id)'],
        ['feature_flags', 'flag_name', 'feature_flags_flag_name_key', 'UNIQUE (flag_name)'],

        ['negotiation_sessions', 'id', 'negotiation_sessions_pkey', 'PRIMARY KEY (id)'],
        ['negotiation_sessions', 'interview_id', 'negotiation_sessions_interview_id_fkey',
            'FOREIGN KEY (interview_id) REFERENCES interviews (id) ON DELETE CASCADE'],
        ['negotiation_sessions', 'state', 'negotiation_sessions_state_check',
            'CHECK (state IN (''awaiting_availability'', ''awaiting_selection'', ''escalated'', ''resolved''))'],

        ['calendar_tokens', 'id', 'calendar_tokens_pkey', 'PRIMARY KEY (id)'],
        ['calendar_tokens', 'user_id', 'calendar_tokens_user_id_key', 'UNIQUE (user_id)'],
        ['calendar_tokens', 'user_id', 'calendar_tokens_user_id_fkey',
            'FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE']];
    missing integer[];
    unproven record;
    i integer;
BEGIN
    -- A foreign key of the portal's own, whatever its name, is as good.
    missing := ARRAY(
        SELECT n FROM generate_subscripts(wanted, 1) AS n
          JOIN pg_attribute ON attrelid = to_regclass(wanted[n][1]) AND attname = wanted[n][2] AND NOT attisdropped
         WHERE NOT EXISTS (
            SELECT FROM pg_constraint
             WHERE conrelid = attrelid
               AND (conname = wanted[n][3]
                    OR wanted[n][3] = 'applications_job_id_fkey' AND contype = 'f'
                       AND conkey = ARRAY[attnum] AND confrelid = 'jobs'::regclass))
         ORDER BY n);
    IF missing <> '{}' THEN
        LOCK TABLE users, jobs, applications IN SHARE ROW EXCLUSIVE MODE;
    END IF;
    FOREACH i IN ARRAY missing LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I %s', wanted[i][1], wanted[i][3], wanted[i][4]);
        UPDATE parley_migrations
           SET undo = undo || format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I', wanted[i][1], wanted[i][3])
         WHERE number = 1 AND wanted[i][1] IN ('jobs', 'applications')
           AND coalesce((SELECT col_description(attrelid, attnum) FROM pg_attribute
                          WHERE attrelid = to_regclass(wanted[i][1]) AND attname = wanted[i][2]), '')
               NOT LIKE 'parley 001%';
    END LOOP;
    FOR unproven IN
        SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
         WHERE NOT convalidated
           AND conname IN (SELECT wanted[n][3] FROM generate_subscripts(wanted, 1) AS n
                            WHERE to_regclass(wanted[n][1]) = conrelid)
    LOOP
        EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', unproven.of_table, unproven.conname);
    END LOOP;
END $constraints$;

DO $indexes$
DECLARE
    -- Name, table, column, order.
    wanted CONSTANT text[][] := ARRAY[
        ['idx_applications_fit_score', 'applications', 'fit_score', ' DESC'],
        ['idx_applications_shortlist_status', 'applications', 'shortlist_status', ''],
        ['idx_applications_rank', 'applications', 'rank', ''],
        ['idx_applications_job_id', 'applications', 'job_id', ''],
        ['idx_interviews_status', 'interviews', 'status', ''],
        ['idx_interviews_confirmation_deadline', 'interviews', 'confirmation_deadline', ''],
        ['idx_interviews_slot_deadline', 'interviews', 'slot_selection_deadline', ''],
        ['idx_interviews_scheduled_time', 'interviews', 'scheduled_time', ''],
        ['idx_interviews_job', 'interviews', 'job_id', ''],
        ['idx_interviews_candidate', 'interviews', 'candidate_id', ''],
        ['idx_interviews_application', 'interviews', 'application_id', ''],
        ['idx_automation_logs_job', 'automation_logs', 'job_id', ''],
        ['idx_automation_logs_action', 'automation_logs', 'action_type', ''],
        ['idx_automation_logs_created', 'automation_logs', 'created_at', ' DESC'],
        ['idx_automation_logs_trigger', 'automation_logs', 'trigger_source', ''],
        ['idx_feature_flags_name', 'feature_flags', 'flag_name', ''],
        ['idx_negotiation_interview', 'negotiation_sessions', 'interview_id', ''],
        ['idx_calendar_tokens_user', 'calendar_tokens', 'user_id', '']];
    present record;
    i integer;
BEGIN
    FOR i IN 1 .. array_length(wanted, 1) LOOP
        SELECT indrelid, indisvalid, pg_get_indexdef(oid, 1, true) AS first_column INTO present
          FROM pg_class LEFT JOIN pg_index ON indexrelid = oid
         WHERE oid = to_regclass(wanted[i][1]);
        IF FOUND AND (present.indrelid IS DISTINCT FROM to_regclass(wanted[i][2])
                      OR present.first_column IS DISTINCT FROM wanted[i][3]) THEN
            RAISE EXCEPTION USING
                MESSAGE = format('Parley 001 stops, nothing was changed: the name %s is taken by something else',
                                 wanted[i][1]),
                HINT = 'Rename it; ALTER INDEX ... RENAME TO takes no time.';
        ELSIF FOUND AND NOT present.indisvalid THEN
            EXECUTE format('DROP INDEX %I', wanted[i][1]);
        END IF;
        CONTINUE WHEN FOUND AND present.indisvalid;
        EXECUTE format('CREATE INDEX %I ON %I (%I%s)', wanted[i][1], wanted[i][2], wanted[i][3], wanted[i][4]);
        UPDATE parley_migrations
           SET undo = undo || format('DROP INDEX IF EXISTS %I', wanted[i][1])
         WHERE number = 1 AND wanted[i][2] = 'applications'
           AND coalesce((SELECT col_description(attrelid, attnum) FROM pg_attribute
                          WHERE attrelid = to_regclass(wanted[i][2]) AND attname = wanted[i][3]), '')
               NOT LIKE 'parley 001%';
    END LOOP;
END $indexes$;

-- Who is asking: the subject of the portal's signed claims, as Supabase sets them; where there are none,
-- the setting parley.user_id of this transaction. Nobody, where neither names a person.
CREATE OR REPLACE FUNCTION parley_caller() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN named ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$' THEN named::uuid END
      FROM (SELECT CASE WHEN claims <> '' THEN claims::json ->> 'sub' ELSE current_setting('parley.user_id', true) END
              FROM current_setting('request.jwt.claims', true) AS claims) AS caller (named)
$$;

-- The policies ask these two instead of the tables: a caller needs no right to the tables behind, and
-- what the portal's own policies hide from them does not matter here.
CREATE OR REPLACE FUNCTION parley_caller_jobs() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM jobs WHERE posted_by = parley_caller()
$$;

CREATE OR REPLACE FUNCTION parley_caller_interviews() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM interviews
     WHERE parley_caller() IN (candidate_id, recruiter_id) OR job_id IN (SELECT parley_caller_jobs())
$$;
GRANT EXECUTE ON FUNCTION parley_caller(), parley_caller_jobs(), parley_caller_interviews() TO PUBLIC;

CREATE OR REPLACE FUNCTION parley_note_update() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION parley_buffer_as_openings() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.shortlisting_buffer := coalesce(NEW.shortlisting_buffer, NEW.number_of_openings);
    RETURN NEW;
END $$;

DO $triggers$
DECLARE
    updated text;
    default_there text;
BEGIN
    FOREACH updated IN ARRAY ARRAY['interviews', 'negotiation_sessions', 'calendar_tokens', 'feature_flags'] LOOP
        IF NOT EXISTS (SELECT FROM pg_trigger
                        WHERE tgrelid = to_regclass(updated) AND tgname = updated || '_updated_at') THEN
            EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION parley_note_update()',
                           updated || '_updated_at', updated);
        END IF;
    END LOOP;
    IF NOT EXISTS (SELECT FROM pg_trigger
                    WHERE tgrelid = 'jobs'::regclass AND tgname = 'parley_jobs_shortlisting_buffer') THEN
        CREATE TRIGGER parley_jobs_shortlisting_buffer BEFORE INSERT ON jobs
            FOR EACH ROW EXECUTE FUNCTION parley_buffer_as_openings();
    END IF;
    -- With a default, the trigger would never see that nothing was given.
    SELECT pg_get_expr(adbin, adrelid) INTO default_there
      FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
     WHERE adrelid = 'jobs'::regclass AND attname = 'shortlisting_buffer';
    IF default_there IS NOT NULL THEN
        ALTER TABLE jobs ALTER COLUMN shortlisting_buffer DROP DEFAULT;
        UPDATE parley_migrations
           SET undo = undo || format('ALTER TABLE jobs ALTER COLUMN shortlisting_buffer SET DEFAULT %s', default_there)
         WHERE number = 1
           AND coalesce((SELECT col_description(attrelid, attnum) FROM pg_attribute
                          WHERE attrelid = 'jobs'::regclass AND attname = 'shortlisting_buffer'), '')
               NOT LIKE 'parley 001%';
    END IF;
END $triggers$;

-- The service's role: it owns nothing, row-level security binds it, and it may do just what the service does.
DO $service$
DECLARE
    -- Table, what the service may do there.
    wanted CONSTANT text[][] := ARRAY[
        ['users', 'SELECT, INSERT, UPDATE'],
        ['jobs', 'SELECT, INSERT, UPDATE'],
        ['applications', 'SELECT, INSERT, UPDATE'],
        ['interviews', 'SELECT, INSERT, UPDATE'],
        ['negotiation_sessions', 'SELECT, INSERT, UPDATE'],
        ['automation_logs', 'SELECT, INSERT'],
        ['feature_flags', 'SELECT, UPDATE'],
        ['calendar_tokens', 'SELECT, INSERT, UPDATE, DELETE'],
        ['parley_migrations', 'SELECT']];
    before_16 CONSTANT boolean := current_setting('server_version_num')::int < 160000;
    is_first_time CONSTANT boolean := (SELECT applied_at IS NULL FROM parley_migrations WHERE number = 1);
    person name;
    verb text;
    others record;
    counter regclass;
    i integer;
BEGIN
    IF to_regrole('parley_service') IS NULL THEN
        BEGIN
            CREATE ROLE parley_service NOLOGIN;
            COMMENT ON ROLE parley_service IS 'parley 001: the Parley service acts as this role';
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;  -- another database of this server was faster; roles are common to all of them
        END;
    END IF;
    -- Becoming the service takes SET ROLE; without it, the owner is no caller that the policies know.
    FOREACH person IN ARRAY ARRAY[current_user, session_user] LOOP
        IF NOT pg_has_role(person, 'parley_service', CASE WHEN before_16 THEN 'MEMBER' ELSE 'SET' END) THEN
            EXECUTE format('GRANT parley_service TO %I %s',
                           person, CASE WHEN NOT before_16 THEN 'WITH SET TRUE, INHERIT FALSE' END);
        END IF;
    END LOOP;

    -- Where default privileges open new tables to everybody, as Supabase's do, ours are closed again, once:
    -- row-level security says who reads what, nobody else writes, and nobody else sees a calendar token.
    FOR others IN
        SELECT relname, coalesce(quote_ident(rolname), 'PUBLIC') AS grantee,
               bool_or(privilege_type = 'SELECT') AND relname <> 'calendar_tokens'
                   AND relname <> 'parley_migrations' AS may_read
          FROM pg_class, aclexplode(relacl) LEFT JOIN pg_roles ON pg_roles.oid = grantee
         WHERE pg_class.oid IN (SELECT to_regclass(wanted[n][1]) FROM generate_series(4, 9) AS n)
           AND grantee <> relowner AND rolname IS DISTINCT FROM 'parley_service' AND is_first_time
         GROUP BY relname, rolname
    LOOP
        EXECUTE format('REVOKE ALL ON %I FROM %s', others.relname, others.grantee);
        IF others.may_read THEN
            EXECUTE format('GRANT SELECT ON %I TO %s', others.relname, others.grantee);
        END IF;
    END LOOP;
    IF is_first_time AND to_regrole('authenticated') IS NOT NULL THEN
        GRANT SELECT ON interviews, negotiation_sessions, automation_logs TO authenticated;
    END IF;

    IF NOT has_schema_privilege('parley_service', 'public', 'USAGE') THEN
        GRANT USAGE ON SCHEMA public TO parley_service;
        UPDATE parley_migrations SET undo = undo || 'REVOKE USAGE ON SCHEMA public FROM parley_service'::text
         WHERE number = 1;
    END IF;
    FOR i IN 1 .. array_length(wanted, 1) LOOP
        FOREACH verb IN ARRAY string_to_array(wanted[i][2], ', ') LOOP
            CONTINUE WHEN has_table_privilege('parley_service', wanted[i][1], verb);
            EXECUTE format('GRANT %s ON %I TO parley_service', verb, wanted[i][1]);
            UPDATE parley_migrations
               SET undo = undo || format('REVOKE %s ON %I FROM parley_service', verb, wanted[i][1])
             WHERE number = 1 AND wanted[i][1] IN ('users', 'jobs', 'applications');
        END LOOP;
    END LOOP;
    -- A serial column of the portal's needs its counter when the service adds a row.
    FOR counter IN
        SELECT DISTINCT pg_class.oid::regclass
          FROM pg_attrdef
          JOIN pg_depend ON classid = 'pg_attrdef'::regclass AND objid = pg_attrdef.oid
          JOIN pg_class ON refclassid = 'pg_class'::regclass AND refobjid = pg_class.oid AND relkind = 'S'
         WHERE adrelid IN ('users'::regclass, 'jobs'::regclass, 'applications'::regclass)
    LOOP
        CONTINUE WHEN has_sequence_privilege('parley_service', counter, 'USAGE');
        EXECUTE format('GRANT USAGE ON SEQUENCE %s TO parley_service', counter);
        UPDATE parley_migrations SET undo = undo || format('REVOKE USAGE ON SEQUENCE %s FROM parley_service', counter)
         WHERE number = 1;
    END LOOP;
END $service$;

DO $policies$
DECLARE
    -- Table, name, verb, for whom, which rows. What no policy allows, nobody may, the tables' owner included.
    wanted CONSTANT text[][] := ARRAY[
        ['interviews', 'interviews_service', 'ALL', 'parley_service', 'true'],
        ['interviews', 'interviews_own', 'SELECT', 'PUBLIC',
            'candidate_id = (SELECT parley_caller()) OR recruiter_id = (SELECT parley_caller())'
            ' OR job_id IN (SELECT parley_caller_jobs())'],
        ['negotiation_sessions', 'negotiation_sessions_service', 'ALL', 'parley_service', 'true'],
        ['negotiation_sessions', 'negotiation_sessions_own', 'SELECT', 'PUBLIC',
            'interview_id IN (SELECT parley_caller_interviews())'],
        ['automation_logs', 'automation_logs_service_reads', 'SELECT', 'parley_service', 'true'],
        ['automation_logs', 'automation_logs_service_adds', 'INSERT', 'parley_service', 'true'],
        ['automation_logs', 'automation_logs_own', 'SELECT', 'PUBLIC', 'job_id IN (SELECT parley_caller_jobs())'],
        ['feature_flags', 'feature_flags_service', 'ALL', 'parley_service', 'true'],
        ['calendar_tokens', 'calendar_tokens_service', 'ALL', 'parley_service', 'true'],
        ['parley_migrations', 'parley_migrations_service', 'SELECT', 'parley_service', 'true']];
    i integer;
BEGIN
    IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = 'parley_migrations'::regclass) THEN
        ALTER TABLE parley_migrations ENABLE ROW LEVEL SECURITY;
    END IF;
    FOR i IN 1 .. array_length(wanted, 1) LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_policy
                               WHERE polrelid = to_regclass(wanted[i][1]) AND polname = wanted[i][2]);
        EXECUTE format('CREATE POLICY %I ON %I FOR %s TO %s %s', wanted[i][2], wanted[i][1], wanted[i][3], wanted[i][4],
            CASE wanted[i][3]
                WHEN 'SELECT' THEN format('USING (%s)', wanted[i][5])
                WHEN 'INSERT' THEN format('WITH CHECK (%s)', wanted[i][5])
                ELSE format('USING (%1$s) WITH CHECK (%1$s)', wanted[i][5])
            END);
    END LOOP;
END $policies$;

-- Flags that somebody has switched stay as they are. Row-level security would bind the owner here, too.
ALTER TABLE feature_flags NO FORCE ROW LEVEL SECURITY;
INSERT INTO feature_flags (flag_name, enabled, description) VALUES
    ('global_automation', true, 'Everything that Parley does by itself; off stops all of it'),
    ('auto_shortlisting', true, 'Ranking and shortlisting when applications are closed'),
    ('auto_promotion', true, 'The next in the buffer takes the place of one who dropped out'),
    ('negotiation_bot', true, 'The bot answers candidates; off hands every message to the recruiter'),
    ('no_show_prediction', true, 'The risk that a candidate does not appear is worked out'),
    ('calendar_integration', true, 'Interviews are entered in the recruiters'' calendars')
ON CONFLICT (flag_name) DO NOTHING;
ALTER TABLE feature_flags FORCE ROW LEVEL SECURITY;

UPDATE parley_migrations SET applied_at = now(), checksum = NULL WHERE number = 1;

COMMIT;
