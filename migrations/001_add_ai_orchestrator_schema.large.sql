-- 001 for large tables: the slow parts beforehand, in steps that lock nothing for long, then 001 itself.
--
-- Not one transaction: stopped at any point, it is run again and goes on from there. It needs a connection of
-- its own to the server itself, not a pooler's, and no transaction around it:
--
--     psql "$DATABASE_URL" -f migrations/001_add_ai_orchestrator_schema.large.sql
--
-- or `python -m bot migrate up --large`, which tries a step again when a table is in use.

\set ON_ERROR_STOP on
SET search_path = public, pg_temp;
SET client_min_messages = warning;
SET statement_timeout = 0;
SET lock_timeout = '400ms';
-- Nothing is known yet about the contents of columns just added; a guess of "few rows" would cost minutes.
SET enable_nestloop = off;

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

-- From here on new rows are checked; those that are there, further below.
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
            'FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE CASCADE']];
    missing integer[];
    i integer;
BEGIN
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
        LOCK TABLE jobs, applications IN ACCESS EXCLUSIVE MODE;
    END IF;
    FOREACH i IN ARRAY missing LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I %s NOT VALID', wanted[i][1], wanted[i][3], wanted[i][4]);
        UPDATE parley_migrations
           SET undo = undo || format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I', wanted[i][1], wanted[i][3])
         WHERE number = 1
           AND coalesce((SELECT col_description(attrelid, attnum) FROM pg_attribute
                          WHERE attrelid = to_regclass(wanted[i][1]) AND attname = wanted[i][2]), '')
               NOT LIKE 'parley 001%';
    END LOOP;
END $constraints$;

-- The job of each application, where the employer has only one: some rows at a time, as many as take about a
-- twentieth of a second, each time a transaction of its own. The portal's own triggers sleep meanwhile, as in
-- 001; where it has any, the table is closed to writers for as long as one such step takes, and then left to
-- them for as long again. Such a step does not wait for the disk: one that a crash loses is made up for by
-- 001 at the end. The queries are planned anew each time, for that many rows.
DO $rows$
DECLARE
    step integer := 500;
    attempts integer := 0;
    reached uuid := '00000000-0000-0000-0000-000000000000';
    rows_of_step uuid[];
    begun timestamptz;
    seconds double precision;
    to_fill integer;
    to_sleep text;
    to_wake text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute
                    WHERE attrelid = 'applications'::regclass AND attname = 'job_id'
                      AND col_description(attrelid, attnum) LIKE 'parley 001%') THEN
        RETURN;
    END IF;
    LOOP
        EXECUTE format('SELECT array(SELECT id FROM applications WHERE id > %L ORDER BY id LIMIT %s)', reached, step)
           INTO rows_of_step;
        EXIT WHEN rows_of_step = '{}';
        begun := clock_timestamp();
        to_sleep := NULL;
        SET LOCAL synchronous_commit = off;
        BEGIN
            EXECUTE 'SELECT count(*)
                       FROM applications
                       JOIN (SELECT posted_by FROM jobs GROUP BY posted_by HAVING count(*) = 1) AS only_job
                         ON employer_id = posted_by
                      WHERE id = ANY ($1) AND job_id IS NULL'
               INTO to_fill USING rows_of_step;
            IF to_fill > 0 THEN
                SELECT string_agg(format('DISABLE TRIGGER %I', tgname), ', '),
                       string_agg(format('ENABLE %s TRIGGER %I', CASE tgenabled WHEN 'A' THEN 'ALWAYS' END, tgname),
                                  ', ')
                  INTO to_sleep, to_wake
                  FROM pg_trigger
                 WHERE tgrelid = 'applications'::regclass AND NOT tgisinternal AND tgenabled IN ('O', 'A');
                IF to_sleep IS NOT NULL THEN
                    EXECUTE format('ALTER TABLE applications %s', to_sleep);
                END IF;
                begun := clock_timestamp();
                EXECUTE 'UPDATE applications
                            SET job_id = only_job.id
                           FROM (SELECT posted_by, (array_agg(id))[1] AS id
                                   FROM jobs GROUP BY posted_by HAVING count(*) = 1) AS only_job
                          WHERE applications.id = ANY ($1) AND job_id IS NULL
                            AND employer_id = only_job.posted_by'
                  USING rows_of_step;
                SET CONSTRAINTS ALL IMMEDIATE;
                IF to_wake IS NOT NULL THEN
                    EXECUTE format('ALTER TABLE applications %s', to_wake);
                END IF;
            END IF;
            reached := rows_of_step[cardinality(rows_of_step)];
            attempts := 0;
        EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
            attempts := attempts + 1;
            IF attempts > 100 THEN
                RAISE;
            END IF;
        END;
        COMMIT;
        seconds := extract(epoch FROM clock_timestamp() - begun);
        IF attempts > 0 THEN
            PERFORM pg_sleep(0.5);
        ELSE
            step := greatest(50, least(5000, step * least(2.0, 0.05 / seconds)));
            IF to_sleep IS NOT NULL THEN
                PERFORM pg_sleep(least(seconds, 0.2));
            END IF;
        END IF;
    END LOOP;
END $rows$;

-- Reads the tables through; writers go on.
DO $validation$
DECLARE
    unproven record;
BEGIN
    FOR unproven IN
        SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
         WHERE NOT convalidated
           AND (conrelid = 'jobs'::regclass
                AND conname IN ('jobs_number_of_openings_check', 'jobs_shortlisting_buffer_check')
                OR conrelid = 'applications'::regclass
                AND conname IN ('applications_fit_score_check', 'applications_shortlist_status_check',
                                'applications_job_id_fkey'))
    LOOP
        EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', unproven.of_table, unproven.conname);
        COMMIT;
    END LOOP;
END $validation$;

-- An index whose building was stopped is left behind INVALID; it is made anew. An index on a column of the
-- portal's own is noted before it is made, so that the down script takes it back.
DO $before_indexes$
DECLARE
    of_column record;
BEGIN
    FOR of_column IN
        SELECT indexes.name, indisvalid,
               coalesce(col_description(attrelid, attnum), '') LIKE 'parley 001%' AS is_marked
          FROM (VALUES ('idx_applications_job_id', 'job_id'),
                       ('idx_applications_fit_score', 'fit_score'),
                       ('idx_applications_shortlist_status', 'shortlist_status'),
                       ('idx_applications_rank', 'rank')) AS indexes (name, of_column)
          JOIN pg_attribute ON attrelid = 'applications'::regclass AND attname = indexes.of_column
          LEFT JOIN pg_index ON indexrelid = to_regclass(indexes.name)
    LOOP
        IF NOT of_column.indisvalid THEN
            EXECUTE format('DROP INDEX %I', of_column.name);
        END IF;
        IF of_column.indisvalid IS NULL AND to_regclass(of_column.name) IS NULL AND NOT of_column.is_marked THEN
            UPDATE parley_migrations
               SET undo = undo || format('DROP INDEX IF EXISTS %I', of_column.name)
             WHERE number = 1 AND format('DROP INDEX IF EXISTS %I', of_column.name) <> ALL (undo);
        END IF;
    END LOOP;
END $before_indexes$;

-- Building an index this way waits for other transactions, but nobody waits for it.
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_applications_job_id ON applications (job_id);
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_applications_fit_score ON applications (fit_score DESC);
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_applications_shortlist_status ON applications (shortlist_status);
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_applications_rank ON applications (rank);
ANALYZE applications;

RESET search_path;
RESET client_min_messages;
RESET statement_timeout;
RESET lock_timeout;
RESET enable_nestloop;
\ir 001_add_ai_orchestrator_schema.up.sql
