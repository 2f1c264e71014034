-- Who can be met when, and what is taken: recruiters' hours, candidates' zones, jobs' interview settings,
-- busy times of the built-in calendar, and the bookings that may never overlap.
-- Ours stands in a schema of its own, so that nothing of a portal's can collide with it.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE SCHEMA IF NOT EXISTS parley;
GRANT USAGE ON SCHEMA parley TO parley_service;

-- A range over ids lets one exclusion constraint say "same person" without btree_gist.
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE n.nspname = 'parley' AND t.typname = 'uuidrange'
    ) THEN
        CREATE TYPE parley.uuidrange AS RANGE (subtype = uuid);
    END IF;
END $$;

CREATE TABLE IF NOT EXISTS parley.recruiters (
    user_id uuid PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
    time_zone text NOT NULL CHECK (length(time_zone) <= 64),
    working_hours jsonb NOT NULL,
    buffer_minutes integer NOT NULL DEFAULT 0 CHECK (buffer_minutes BETWEEN 0 AND 1440),
    min_notice_minutes integer NOT NULL DEFAULT 0 CHECK (min_notice_minutes BETWEEN 0 AND 43200),
    max_per_day integer CHECK (max_per_day >= 1),
    calendar_unreadable_since timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS parley.candidates (
    user_id uuid PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
    time_zone text CHECK (length(time_zone) <= 64),
    locale text CHECK (length(locale) <= 35)
);

CREATE TABLE IF NOT EXISTS parley.job_settings (
    job_id uuid PRIMARY KEY REFERENCES public.jobs (id) ON DELETE CASCADE,
    duration_minutes integer NOT NULL DEFAULT 60 CHECK (duration_minutes BETWEEN 5 AND 720),
    slot_step_minutes integer NOT NULL DEFAULT 30 CHECK (slot_step_minutes BETWEEN 5 AND 720),
    company text CHECK (length(company) <= 200),
    format text CHECK (length(format) <= 200),
    location text CHECK (length(location) <= 500),
    preparation text CHECK (length(preparation) <= 4000),
    language text CHECK (length(language) <= 35)
);

CREATE TABLE IF NOT EXISTS parley.busy (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    CHECK (starts_at < ends_at)
);
CREATE INDEX IF NOT EXISTS idx_parley_busy_person ON parley.busy (person_id, ends_at, starts_at);

-- A hold or a booking of one person for one interview. The range ends with the buffer, so that two
-- neighbours keep one buffer between them. Expiry is a change of state, never a comparison with now().
CREATE TABLE IF NOT EXISTS parley.bookings (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    interview_id uuid NOT NULL REFERENCES public.interviews (id) ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('held', 'confirmed', 'released')),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL,
    hold_expires_at timestamptz,
    during tstzrange GENERATED ALWAYS AS (tstzrange(starts_at, blocked_until, '[)')) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    released_at timestamptz,
    CHECK (starts_at < ends_at AND ends_at <= blocked_until),
    CHECK ((state = 'held') = (hold_expires_at IS NOT NULL)),
    CHECK ((state = 'released') = (released_at IS NOT NULL)),
    CONSTRAINT ex_booking_no_overlap EXCLUDE USING gist (
        parley.uuidrange(person_id, person_id, '[]') WITH &&,
        during WITH &&
    ) WHERE (state IN ('held', 'confirmed'))
);
CREATE UNIQUE INDEX IF NOT EXISTS uq_booking_confirmed
    ON parley.bookings (interview_id, person_id) WHERE state = 'confirmed';
CREATE UNIQUE INDEX IF NOT EXISTS uq_booking_held
    ON parley.bookings (interview_id, person_id) WHERE state = 'held';
CREATE INDEX IF NOT EXISTS idx_parley_bookings_interview
    ON parley.bookings (interview_id) WHERE state IN ('held', 'confirmed');
CREATE INDEX IF NOT EXISTS idx_parley_bookings_person
    ON parley.bookings (person_id, blocked_until) WHERE state IN ('held', 'confirmed');

CREATE UNIQUE INDEX IF NOT EXISTS uq_interview_live
    ON public.interviews (application_id) WHERE status IN ('invitation_sent', 'slot_pending', 'confirmed');

-- The life of an interview, as a table; the negotiation's own table of steps is tested against it.
CREATE OR REPLACE FUNCTION parley.refuse_illegal_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = NEW.status OR (OLD.status, NEW.status) IN (
        ('invitation_sent', 'slot_pending'),
        ('invitation_sent', 'cancelled'),
        ('invitation_sent', 'expired'),
        ('slot_pending', 'confirmed'),
        ('slot_pending', 'cancelled'),
        ('slot_pending', 'expired'),
        ('confirmed', 'completed'),
        ('confirmed', 'no_show'),
        ('confirmed', 'cancelled')
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'interview % cannot go from % to %', OLD.id, OLD.status, NEW.status
        USING ERRCODE = 'check_violation';
END $$;

DROP TRIGGER IF EXISTS trg_interviews_legal_step ON public.interviews;
CREATE TRIGGER trg_interviews_legal_step BEFORE UPDATE OF status ON public.interviews
    FOR EACH ROW EXECUTE FUNCTION parley.refuse_illegal_step();

DO $$
DECLARE
    ours text;
    theirs text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['recruiters', 'candidates', 'job_settings', 'busy', 'bookings'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
    -- Where the portal guards its own tables by row, the service needs a policy there too.
    FOREACH theirs IN ARRAY ARRAY['users', 'jobs', 'applications'] LOOP
        IF (SELECT relrowsecurity FROM pg_class WHERE oid = ('public.' || theirs)::regclass) THEN
            EXECUTE format('DROP POLICY IF EXISTS parley_service_all ON public.%I', theirs);
            EXECUTE format(
                'CREATE POLICY parley_service_all ON public.%I TO parley_service USING (true) WITH CHECK (true)',
                theirs);
        END IF;
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (2, '002_people_and_bookings', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
