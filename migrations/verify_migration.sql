\set ON_ERROR_STOP on
\set QUIET on
\pset format unaligned
\pset tuples_only on
-- Is everything of migration 001 there, and as it should be? A line for each thing, PASS or FAIL, then a count;
-- psql ends with a status other than 0 when anything fails. Nothing is changed and no lock is held.
--
--     psql "$DATABASE_URL" -f migrations/verify_migration.sql
--
-- In a dashboard leave out the lines that begin with a backslash. Columns, defaults and indexes that were
-- the portal's own before 001 pass where they serve as well.

DO $checks$
DECLARE
    -- Table, column, type, NOT NULL, default.
    columns CONSTANT text[][] := ARRAY[
        ['jobs', 'number_of_openings', 'integer', 'NOT NULL', '1'],
        ['jobs', 'shortlisting_buffer', 'integer', 'NOT NULL', 'none'],
        ['jobs', 'automation_enabled', 'boolean', '', 'true'],
        ['jobs', 'applications_closed', 'boolean', '', 'false'],
        ['applications', 'fit_score', 'double precision', '', '0'],
        ['applications', 'rank', 'integer', '', ''],
        ['applications', 'summary', 'text', '', ''],
        ['applications', 'shortlist_status', 'character varying(20)', '', '''pending''::character varying'],
        ['applications', 'ai_processed', 'boolean', '', 'false'],
        ['applications', 'job_id', 'uuid', '', ''],
        ['interviews', 'id', 'uuid', 'NOT NULL', 'gen_random_uuid()'],
        ['interviews', 'application_id', 'uuid', 'NOT NULL', ''],
        ['interviews', 'job_id', 'uuid', 'NOT NULL', ''],
        ['interviews', 'recruiter_id', 'uuid', 'NOT NULL', ''],
        ['interviews', 'candidate_id', 'uuid', 'NOT NULL', ''],
        ['interviews', 'rank_at_time', 'integer', 'NOT NULL', ''],
        ['interviews', 'scheduled_time', 'timestamp with time zone', '', ''],
        ['interviews', 'status', 'character varying(20)', 'NOT NULL', '''invitation_sent''::character varying'],
        ['interviews', 'confirmation_deadline', 'timestamp with time zone', '', ''],
        ['interviews', 'slot_selection_deadline', 'timestamp with time zone', '', ''],
        ['interviews', 'calendar_event_id', 'character varying(255)', '', ''],
        ['interviews', 'calendar_sync_method', 'character varying(20)', '', '''google''::character varying'],
        ['interviews', 'no_show_risk', 'double precision', '', '0.5'],
        ['interviews', 'created_at', 'timestamp with time zone', 'NOT NULL', 'now()'],
        ['interviews', 'updated_at', 'timestamp with time zone', 'NOT NULL', 'now()'],
        ['automation_logs', 'id', 'uuid', 'NOT NULL', 'gen_random_uuid()'],
        ['automation_logs', 'job_id', 'uuid', '', ''],
        ['automation_logs', 'action_type', 'character varying(50)', 'NOT NULL', ''],
        ['automation_logs', 'trigger_source', 'character varying(20)', 'NOT NULL', '''auto''::character varying'],
        ['automation_logs', 'actor_id', 'uuid', '', ''],
        ['automation_logs', 'details', 'jsonb', '', ''],
        ['automation_logs', 'created_at', 'timestamp with time zone', 'NOT NULL', 'now()'],
        ['feature_flags', 'id', 'uuid', 'NOT NULL', 'gen_random_uuid()'],
        ['feature_flags', 'flag_name', 'character varying(50)', 'NOT NULL', ''],
        ['feature_flags', 'enabled', 'boolean', '', 'false'],
        ['feature_flags', 'description', 'text', '', ''],
        ['feature_flags', 'updated_at', 'timestamp with time zone', 'NOT NULL', 'now()'],
        ['negotiation_sessions', 'id', 'uuid', 'NOT NULL', 'gen_random_uuid()'],
        ['negotiation_sessions', 'interview_id', 'uuid', 'NOT NULL', ''],
        ['negotiation_sessions', 'round', 'integer', '', '1'],
        ['negotiation_sessions', 'state', 'character varying(30)', '',
            '''awaiting_availability''::character varying'],
        ['negotiation_sessions', 'history', 'jsonb', '', '''[]''::jsonb'],
        ['negotiation_sessions', 'created_at', 'timestamp with time zone', 'NOT NULL', 'now()'],
        ['negotiation_sessions', 'updated_at', 'timestamp with time zone', 'NOT NULL', 'now()'],
        ['calendar_tokens', 'id', 'uuid', 'NOT NULL', 'gen_random_uuid()'],
        ['calendar_tokens', 'user_id', 'uuid', '', ''],
        ['calendar_tokens', 'access_token', 'text', 'NOT NULL', ''],
        ['calendar_tokens', 'refresh_token', 'text', 'NOT NULL', ''],
        ['calendar_tokens', 'expiry_date', 'timestamp with time zone', 'NOT NULL', ''],
        ['calendar_tokens', 'created_at', 'timestamp with time zone', 'NOT NULL', 'now()'],
        ['calendar_tokens', 'updated_at', 'timestamp with time zone', 'NOT NULL', 'now()']];
    -- Table, name, definition as PostgreSQL prints it; a list stands for "one of these".
    constraints CONSTANT text[][] := ARRAY[
        ['jobs', 'jobs_number_of_openings_check', 'CHECK (number_of_openings >= 1)'],
        ['jobs', 'jobs_shortlisting_buffer_check', 'CHECK (shortlisting_buffer >= 1)'],
        ['applications', 'applications_fit_score_check',
            'CHECK (fit_score >= 0::double precision AND fit_score <= 100::double precision)'],
        ['applications', 'applications_shortlist_status_check',
            'shortlist_status: pending, shortlisted, buffer, rejected, expired'],
        ['interviews', 'interviews_pkey', 'PRIMARY KEY (id)'],
        ['interviews', 'interviews_application_id_fkey',
            'FOREIGN KEY (application_id) REFERENCES applications(id) ON DELETE CASCADE'],
        ['interviews', 'interviews_job_id_fkey', 'FOREIGN KEY (job_id) REFERENCES jobs(id) ON DELETE CASCADE'],
        ['interviews', 'interviews_recruiter_id_fkey',
            'FOREIGN KEY (recruiter_id) REFERENCES users(id) ON DELETE CASCADE'],
        ['interviews', 'interviews_candidate_id_fkey',
            'FOREIGN KEY (candidate_id) REFERENCES users(id) ON DELETE CASCADE'],
        ['interviews', 'interviews_status_check',
            'status: invitation_sent, slot_pending, confirmed, completed, cancelled, no_show, expired'],
        ['interviews', 'interviews_calendar_sync_method_check', 'calendar_sync_method: google, ics_fallback, manual'],
        ['interviews', 'interviews_no_show_risk_check',
            'CHECK (no_show_risk >= 0::double precision AND no_show_risk <= 1::double precision)'],
        ['automation_logs', 'automation_logs_pkey', 'PRIMARY KEY (id)'],
        ['automation_logs', 'automation_logs_job_id_fkey',
            'FOREIGN KEY (job_id) REFERENCES jobs(id) ON DELETE CASCADE'],
        ['automation_logs', 'automation_logs_actor_id_fkey',
            'FOREIGN KEY (actor_id) REFERENCES users(id) ON DELETE SET NULL'],
        ['automation_logs', 'automation_logs_trigger_source_check', 'trigger_source: auto, manual, scheduled'],
        ['feature_flags', 'feature_flags_pkey', 'PRIMARY KEY (id)'],
        ['feature_flags', 'feature_flags_flag_name_key', 'UNIQUE (flag_name)'],
        ['negotiation_sessions', 'negotiation_sessions_pkey', 'PRIMARY KEY (id)'],
        ['negotiation_sessions', 'negotiation_sessions_interview_id_fkey',
            'FOREIGN KEY (interview_id) REFERENCES interviews(id) ON DELETE CASCADE'],
        ['negotiation_sessions', 'negotiation_sessions_state_check',
            'state: awaiting_availability, awaiting_selection, escalated, resolved'],
        ['calendar_tokens', 'calendar_tokens_pkey', 'PRIMARY KEY (id)'],
        ['calendar_tokens', 'calendar_tokens_user_id_key', 'UNIQUE (user_id)'],
        ['calendar_tokens', 'calendar_tokens_user_id_fkey',
            'FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE']];
    -- Name, table, column, order.
    indexes CONSTANT text[][] := ARRAY[
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
    -- Table, name, when, function.
    triggers CONSTANT text[][] := ARRAY[
        ['jobs', 'parley_jobs_shortlisting_buffer', 'INSERT', 'parley_buffer_as_openings'],
        ['interviews', 'interviews_updated_at', 'UPDATE', 'parley_note_update'],
        ['negotiation_sessions', 'negotiation_sessions_updated_at', 'UPDATE', 'parley_note_update'],
        ['calendar_tokens', 'calendar_tokens_updated_at', 'UPDATE', 'parley_note_update'],
        ['feature_flags', 'feature_flags_updated_at', 'UPDATE', 'parley_note_update']];
    -- Table, name, verb, role, rows seen, rows written.
    policies CONSTANT text[][] := ARRAY[
        ['interviews', 'interviews_service', 'ALL', 'parley_service', 'true', 'true'],
        ['interviews', 'interviews_own', 'SELECT', 'public',
            'candidate_id = (SELECT parley_caller() AS parley_caller)'
            ' OR recruiter_id = (SELECT parley_caller() AS parley_caller)'
            ' OR job_id IN (SELECT parley_caller_jobs() AS parley_caller_jobs)', ''],
        ['negotiation_sessions', 'negotiation_sessions_service', 'ALL', 'parley_service', 'true', 'true'],
        ['negotiation_sessions', 'negotiation_sessions_own', 'SELECT', 'public',
            'interview_id IN (SELECT parley_caller_interviews() AS parley_caller_interviews)', ''],
        ['automation_logs', 'automation_logs_service_reads', 'SELECT', 'parley_service', 'true', ''],
        ['automation_logs', 'automation_logs_service_adds', 'INSERT', 'parley_service', '', 'true'],
        ['automation_logs', 'automation_logs_own', 'SELECT', 'public',
            'job_id IN (SELECT parley_caller_jobs() AS parley_caller_jobs)', ''],
        ['feature_flags', 'feature_flags_service', 'ALL', 'parley_service', 'true', 'true'],
        ['calendar_tokens', 'calendar_tokens_service', 'ALL', 'parley_service', 'true', 'true'],
        ['parley_migrations', 'parley_migrations_service', 'SELECT', 'parley_service', 'true', '']];
    -- Function, whether it acts with its owner's rights, a part of its text that makes it what it is.
    functions CONSTANT text[][] := ARRAY[
        ['parley_caller', 'false', 'request.jwt.claims'],
        ['parley_caller_jobs', 'true', 'posted_by = parley_caller()'],
        ['parley_caller_interviews', 'true', 'parley_caller() IN (candidate_id, recruiter_id)'],
        ['parley_note_update', 'false', 'NEW.updated_at := now()'],
        ['parley_buffer_as_openings', 'false', 'coalesce(NEW.shortlisting_buffer, NEW.number_of_openings)']];
    -- Table, what the service may do there; on Parley's own tables nothing else.
    privileges CONSTANT text[][] := ARRAY[
        ['users', 'SELECT, INSERT, UPDATE'],
        ['jobs', 'SELECT, INSERT, UPDATE'],
        ['applications', 'SELECT, INSERT, UPDATE'],
        ['interviews', 'SELECT, INSERT, UPDATE'],
        ['negotiation_sessions', 'SELECT, INSERT, UPDATE'],
        ['automation_logs', 'SELECT, INSERT'],
        ['feature_flags', 'SELECT, UPDATE'],
        ['calendar_tokens', 'SELECT, INSERT, UPDATE, DELETE'],
        ['parley_migrations', 'SELECT']];
    flags CONSTANT text[] := ARRAY['global_automation', 'auto_shortlisting', 'auto_promotion', 'negotiation_bot',
                                   'no_show_prediction', 'calendar_integration'];
    own_tables CONSTANT text[] := ARRAY[
        'interviews', 'automation_logs', 'feature_flags', 'negotiation_sessions', 'calendar_tokens'];
    service CONSTANT oid := to_regrole('parley_service');
    may_be_service boolean;
    acting_role CONSTANT text := current_setting('role');
    flags_there text[] := '{}';
    applications bigint;
    without_job bigint;
    passed boolean[] := '{}';
    things text[] := '{}';
    line record;
BEGIN
    PERFORM set_config('search_path', 'public, pg_temp', true);
    may_be_service := service IS NOT NULL AND pg_has_role(service,
        CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END);

    IF to_regclass('feature_flags') IS NOT NULL AND (may_be_service OR NOT row_security_active('feature_flags')) THEN
        -- Row-level security binds the tables' owner, too.
        IF row_security_active('feature_flags') THEN
            SET LOCAL ROLE parley_service;
        END IF;
        BEGIN
            EXECUTE 'SELECT array_agg(flag_name::text) FROM feature_flags' INTO flags_there;
        EXCEPTION WHEN undefined_column OR insufficient_privilege THEN
            NULL;  -- told by other lines
        END;
        PERFORM set_config('role', acting_role, true);
    END IF;
    BEGIN
        EXECUTE 'SELECT count(*), count(*) - count(job_id) FROM applications' INTO applications, without_job;
    EXCEPTION WHEN undefined_table OR undefined_column OR insufficient_privilege THEN
        NULL;
    END;

    FOR line IN
        WITH there AS (
            SELECT relname::text AS of_table, attname::text AS name, format_type(atttypid, atttypmod) AS type,
                   attnotnull AS is_required, pg_get_expr(adbin, adrelid) AS initial,
                   relname = ANY (own_tables) OR coalesce(col_description(attrelid, attnum), '') LIKE 'parley 001%'
                       AS is_ours,
                   attrelid, attnum
              FROM pg_class
              JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
              LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        ), wanted_columns AS (
            SELECT n, columns[n][1] AS of_table, columns[n][2] AS name, columns[n][3] AS type,
                   columns[n][4] AS required, columns[n][5] AS initial
              FROM generate_subscripts(columns, 1) AS n
        ), wanted_constraints AS (
            SELECT n, constraints[n][1] AS of_table, constraints[n][2] AS name,
                   CASE WHEN constraints[n][3] LIKE '%: %'
                        THEN format('CHECK (%s::text = ANY (ARRAY[%s]::text[]))', split_part(constraints[n][3], ': ', 1),
                                    (SELECT string_agg(format('%L::character varying', choice), ', ' ORDER BY place)
                                       FROM string_to_table(split_part(constraints[n][3], ': ', 2), ', ')
                                            WITH ORDINALITY AS choices (choice, place)))
                        ELSE constraints[n][3] END AS definition,
                   constraints[n][3] AS in_words
              FROM generate_subscripts(constraints, 1) AS n
        )
        SELECT 1 AS part, n::bigint AS n, 'table ' || name AS thing,
               EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(name) AND relkind = 'r') AS is_right
          FROM unnest(own_tables || 'parley_migrations'::text) WITH ORDINALITY AS tables (name, n)
        UNION ALL
        SELECT 2, n, format('column %s.%s', of_table, name),
               EXISTS (SELECT FROM there WHERE (there.of_table, there.name) = (wanted.of_table, wanted.name))
          FROM wanted_columns AS wanted
        UNION ALL
        SELECT 3, n, format('type of %s.%s: %s', of_table, name, type),
               EXISTS (SELECT FROM there
                        WHERE (there.of_table, there.name, there.type) = (wanted.of_table, wanted.name, wanted.type))
          FROM wanted_columns AS wanted
        UNION ALL
        SELECT 4, n, format('default of %s.%s: %s', of_table, name, initial),
               EXISTS (SELECT FROM there
                        WHERE (there.of_table, there.name) = (wanted.of_table, wanted.name)
                          AND (coalesce(there.initial, 'none') = wanted.initial
                               OR NOT is_ours AND wanted.initial <> 'none' AND there.initial IS NOT NULL))
          FROM wanted_columns AS wanted
         WHERE initial <> ''
        UNION ALL
        SELECT 5, n, format('%s.%s is NOT NULL', of_table, name),
               EXISTS (SELECT FROM there
                        WHERE (there.of_table, there.name) = (wanted.of_table, wanted.name) AND is_required)
          FROM wanted_columns AS wanted
         WHERE required <> ''
        UNION ALL
        SELECT 6, n, format('%s on %s: %s', name, of_table, in_words),
               EXISTS (SELECT FROM pg_constraint
                        WHERE conrelid = to_regclass(of_table) AND conname = name AND convalidated
                          AND pg_get_constraintdef(oid, true) = definition)
          FROM wanted_constraints
        UNION ALL
        SELECT 6, 999, 'foreign key from applications.job_id to jobs',
               EXISTS (SELECT FROM pg_constraint JOIN there ON attrelid = conrelid AND conkey = ARRAY[attnum]
                        WHERE of_table = 'applications' AND name = 'job_id' AND contype = 'f' AND convalidated
                          AND confrelid = to_regclass('jobs') AND (confdeltype = 'c' OR NOT is_ours))
        UNION ALL
        SELECT 7, n, format('index %s on %s (%s%s)', indexes[n][1], indexes[n][2], indexes[n][3], indexes[n][4]),
               EXISTS (SELECT FROM pg_index
                         JOIN there ON attrelid = indrelid AND of_table = indexes[n][2] AND name = indexes[n][3]
                        WHERE indexrelid = to_regclass(indexes[n][1]) AND indisvalid AND indisready
                          AND (pg_get_indexdef(indexrelid) = format('CREATE INDEX %s ON public.%s USING btree (%s%s)',
                                   indexes[n][1], indexes[n][2], indexes[n][3], indexes[n][4])
                               OR NOT is_ours AND pg_get_indexdef(indexrelid, 1, true) = name))
          FROM generate_subscripts(indexes, 1) AS n
        UNION ALL
        SELECT 8, n, format('trigger %s on %s', triggers[n][2], triggers[n][1]),
               EXISTS (SELECT FROM pg_trigger
                        WHERE tgrelid = to_regclass(triggers[n][1]) AND tgname = triggers[n][2]
                          AND tgenabled IN ('O', 'A')
                          AND pg_get_triggerdef(oid, true) = format(
                              'CREATE TRIGGER %s BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION %s()',
                              triggers[n][2], triggers[n][3], triggers[n][1], triggers[n][4]))
          FROM generate_subscripts(triggers, 1) AS n
        UNION ALL
        SELECT 9, n, format('function %s()', functions[n][1]),
               EXISTS (SELECT FROM pg_proc
                        WHERE oid = to_regprocedure(functions[n][1] || '()')
                          AND prosecdef = functions[n][2]::boolean AND proconfig IS NOT NULL
                          AND strpos(prosrc, functions[n][3]) > 0)
          FROM generate_subscripts(functions, 1) AS n
        UNION ALL
        SELECT 10, n, 'flag ' || name, name = ANY (coalesce(flags_there, '{}'))
          FROM unnest(flags) WITH ORDINALITY AS wanted (name, n)
        UNION ALL
        SELECT 11, n, format('row-level security on %s is enabled', name),
               coalesce((SELECT relrowsecurity FROM pg_class WHERE oid = to_regclass(name)), false)
          FROM unnest(own_tables || 'parley_migrations'::text) WITH ORDINALITY AS tables (name, n)
        UNION ALL
        SELECT 12, n, format('row-level security on %s binds its owner, too', name),
               coalesce((SELECT relforcerowsecurity FROM pg_class WHERE oid = to_regclass(name)), false)
          FROM unnest(own_tables) WITH ORDINALITY AS tables (name, n)
        UNION ALL
        SELECT 13, n, format('policy %s on %s', policies[n][2], policies[n][1]),
               EXISTS (SELECT FROM pg_policies
                        WHERE schemaname = 'public' AND tablename = policies[n][1] AND policyname = policies[n][2]
                          AND permissive = 'PERMISSIVE' AND cmd = policies[n][3] AND roles = ARRAY[policies[n][4]]::name[]
                          AND regexp_replace(coalesce(qual, ''), '[\s()]', '', 'g')
                              = regexp_replace(policies[n][5], '[\s()]', '', 'g')
                          AND regexp_replace(coalesce(with_check, ''), '[\s()]', '', 'g')
                              = regexp_replace(policies[n][6], '[\s()]', '', 'g'))
          FROM generate_subscripts(policies, 1) AS n
        UNION ALL
        SELECT 14, 1, 'no other policy opens calendar_tokens',
               to_regclass('calendar_tokens') IS NOT NULL AND NOT EXISTS (SELECT FROM pg_policies
                            WHERE schemaname = 'public' AND tablename = 'calendar_tokens'
                              AND permissive = 'PERMISSIVE' AND roles <> ARRAY['parley_service']::name[])
        UNION ALL
        SELECT 15, 1, 'role parley_service', service IS NOT NULL
        UNION ALL
        SELECT 15, 2, 'role parley_service is bound by row-level security',
               EXISTS (SELECT FROM pg_roles WHERE oid = service AND NOT rolsuper AND NOT rolbypassrls)
        UNION ALL
        SELECT 15, 3, 'role parley_service owns no table',
               service IS NOT NULL
               AND NOT EXISTS (SELECT FROM pg_class WHERE relkind IN ('r', 'p') AND relowner = service)
        UNION ALL
        SELECT 15, 4, format('role %s may act as parley_service', current_user), may_be_service
        UNION ALL
        SELECT 15, 5, 'the service may look into schema public',
               coalesce(has_schema_privilege(service, 'public', 'USAGE'), false)
        UNION ALL
        SELECT 15, 6, 'the service may use the counters behind the portal''s columns',
               service IS NOT NULL AND NOT EXISTS (
                   SELECT FROM pg_attrdef
                     JOIN pg_depend ON classid = 'pg_attrdef'::regclass AND objid = pg_attrdef.oid
                     JOIN pg_class ON refclassid = 'pg_class'::regclass AND refobjid = pg_class.oid
                    WHERE adrelid IN (to_regclass('users'), to_regclass('jobs'), to_regclass('applications'))
                      AND CASE WHEN relkind = 'S' THEN NOT has_sequence_privilege(service, refobjid, 'USAGE') END)
        UNION ALL
        SELECT 16, n, format('on %s the service may %s', privileges[n][1], privileges[n][2]),
               coalesce((SELECT bool_and(has_table_privilege(service, to_regclass(privileges[n][1]), verb))
                           FROM string_to_table(privileges[n][2], ', ') AS verb), false)
          FROM generate_subscripts(privileges, 1) AS n
        UNION ALL
        SELECT 17, n, format('on %s the service may do nothing else', privileges[n][1]),
               coalesce((SELECT bool_and(strpos(privileges[n][2], verb) > 0
                                         OR NOT has_table_privilege(service, to_regclass(privileges[n][1]), verb))
                           FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS verb), false)
          FROM generate_subscripts(privileges, 1) AS n
         WHERE privileges[n][1] = ANY (own_tables)
        ORDER BY 1, 2
    LOOP
        things := things || line.thing;
        passed := passed || line.is_right;
    END LOOP;

    PERFORM set_config('parley.verified', jsonb_build_object(
        'lines', (SELECT jsonb_agg(jsonb_build_object('passed', is_right, 'thing', thing) ORDER BY n)
                    FROM unnest(things, passed) WITH ORDINALITY AS lines (thing, is_right, n)),
        'applications', applications, 'without_job', without_job)::text, false);
END $checks$;

SELECT format('%s  %s', CASE WHEN passed THEN 'PASS' ELSE 'FAIL' END, thing)
  FROM jsonb_to_recordset(current_setting('parley.verified')::jsonb -> 'lines') AS line (passed boolean, thing text);

SELECT format('%s of %s checks passed, %s failed', count(*) FILTER (WHERE passed), count(*),
              count(*) FILTER (WHERE NOT passed))
  FROM jsonb_to_recordset(current_setting('parley.verified')::jsonb -> 'lines') AS line (passed boolean, thing text);

SELECT format('%s of %s applications have no job_id', coalesce(without_job::text, 'unknown'),
              coalesce(applications::text, 'unknown'))
  FROM jsonb_to_record(current_setting('parley.verified')::jsonb) AS counts (applications bigint, without_job bigint);

DO $verdict$
DECLARE
    failed text[] := ARRAY(
        SELECT thing
          FROM jsonb_to_recordset(current_setting('parley.verified')::jsonb -> 'lines') AS line (passed boolean, thing text)
         WHERE NOT passed);
BEGIN
    IF failed <> '{}' THEN
        RAISE EXCEPTION USING
            MESSAGE = format(E'migration 001 is not as it should be, %s checks failed:\n - %s',
                             cardinality(failed), array_to_string(failed[:20], E'\n - ')),
            HINT = 'Run 001_add_ai_orchestrator_schema.up.sql again: it adds what is missing.';
    END IF;
END $verdict$;
