-- Who interviews: what a job needs of whom, and more of each person's rules (days off, public holidays, buffers
-- on each side, notice for changes, horizon, weekly cap, weight). And why times were offered, beside the
-- message that offers them.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- A buffer or a notice that is null is as the older column says, a horizon as the policy says.
ALTER TABLE parley.recruiters
    ADD COLUMN IF NOT EXISTS exceptions jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN IF NOT EXISTS holiday_country text CHECK (length(holiday_country) <= 3),
    ADD COLUMN IF NOT EXISTS holiday_subdivision text CHECK (length(holiday_subdivision) <= 40),
    ADD COLUMN IF NOT EXISTS buffer_before_minutes integer CHECK (buffer_before_minutes BETWEEN 0 AND 1440),
    ADD COLUMN IF NOT EXISTS buffer_after_minutes integer CHECK (buffer_after_minutes BETWEEN 0 AND 1440),
    ADD COLUMN IF NOT EXISTS change_notice_minutes integer CHECK (change_notice_minutes BETWEEN 0 AND 43200),
    ADD COLUMN IF NOT EXISTS horizon_days integer CHECK (horizon_days BETWEEN 1 AND 92),
    ADD COLUMN IF NOT EXISTS max_per_week integer CHECK (max_per_week >= 1),
    ADD COLUMN IF NOT EXISTS weight double precision NOT NULL DEFAULT 1 CHECK (weight > 0 AND weight <= 100);

-- A part of a job's need: all of its people, any so many of them, or those who come if they are free. A job
-- without parts needs the recruiter who posted it.
CREATE TABLE IF NOT EXISTS parley.need_parts (
    job_id uuid NOT NULL REFERENCES public.jobs (id) ON DELETE CASCADE,
    part integer NOT NULL CHECK (part >= 0),
    kind text NOT NULL CHECK (kind IN ('all', 'any', 'optional')),
    least integer CHECK (least >= 1),
    PRIMARY KEY (job_id, part),
    CHECK ((kind = 'any') = (least IS NOT NULL))
);

CREATE TABLE IF NOT EXISTS parley.need_people (
    job_id uuid NOT NULL,
    part integer NOT NULL,
    person_id uuid NOT NULL REFERENCES parley.recruiters (user_id) ON DELETE CASCADE,
    place integer NOT NULL,
    PRIMARY KEY (job_id, part, person_id),
    FOREIGN KEY (job_id, part) REFERENCES parley.need_parts (job_id, part) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS idx_parley_need_people_person ON parley.need_people (person_id, job_id);

-- Why the times of a bot message were offered: their ranks and what spoke for each.
ALTER TABLE parley.messages ADD COLUMN IF NOT EXISTS grounds jsonb;

-- Everything that says when people can be booked, in one place for all who ask. `first` and `last` are the
-- stretch in question. Interviews of the month before count for taking turns, those of the week around it for
-- the weekly cap; `but_not` is the interview whose own bookings are no obstacle to it. Hours are JSON as
-- text, because asyncpg reads no other inside a row.
DO $$
BEGIN
    IF to_regtype('parley.person_time') IS NULL THEN
        CREATE TYPE parley.person_time AS (
            id uuid, name text, email text, time_zone text, working_hours text, exceptions text,
            holiday_country text, holiday_subdivision text, buffer_before integer, buffer_after integer,
            notice integer, change_notice integer, horizon_days integer, max_per_day integer,
            max_per_week integer, weight double precision, unreadable boolean, busy tstzrange[],
            booked tstzrange[], own text
        );
    END IF;
END $$;

CREATE OR REPLACE FUNCTION parley.time_of(
    people uuid[], first timestamptz, last timestamptz, but_not uuid
) RETURNS SETOF parley.person_time LANGUAGE sql STABLE AS $$
    SELECT users.id, users.name::text, users.email::text, rules.time_zone, rules.working_hours::text,
        rules.exceptions::text, rules.holiday_country, rules.holiday_subdivision,
        coalesce(rules.buffer_before_minutes, rules.buffer_minutes),
        coalesce(rules.buffer_after_minutes, rules.buffer_minutes),
        rules.min_notice_minutes, coalesce(rules.change_notice_minutes, rules.min_notice_minutes),
        rules.horizon_days, rules.max_per_day, rules.max_per_week, rules.weight,
        rules.calendar_unreadable_since IS NOT NULL,
        ARRAY(
            SELECT unnest(range_agg(tstzrange(busy.starts_at, busy.ends_at))) FROM parley.busy
            WHERE busy.person_id = users.id
                AND busy.ends_at > time_of.first - interval '2 days'
                AND busy.starts_at < time_of.last + interval '2 days'
        ),
        ARRAY(
            SELECT tstzrange(bookings.starts_at, bookings.ends_at) FROM parley.bookings
            WHERE bookings.person_id = users.id AND bookings.state IN ('held', 'confirmed')
                AND bookings.blocked_until > time_of.first - interval '30 days'
                AND bookings.starts_at < time_of.last + interval '8 days'
                AND bookings.interview_id IS DISTINCT FROM time_of.but_not
        ),
        (
            SELECT min(bookings.state) FROM parley.bookings
            WHERE bookings.interview_id = time_of.but_not AND bookings.person_id = users.id
                AND bookings.state IN ('held', 'confirmed')
        )
    FROM unnest(time_of.people) WITH ORDINALITY AS wanted (person, place)
    JOIN public.users ON users.id = wanted.person
    LEFT JOIN parley.recruiters AS rules ON rules.user_id = users.id
    ORDER BY wanted.place
$$;

-- Whom an interview for a job may call for: the recruiter who posted it, then all whom the need names.
CREATE OR REPLACE FUNCTION parley.people_of(job uuid, recruiter uuid) RETURNS uuid[]
LANGUAGE sql STABLE AS $$
    SELECT array_agg(person ORDER BY part, place) FROM (
        SELECT DISTINCT ON (person) person, part, place FROM (
            SELECT people_of.recruiter AS person, -1 AS part, 0 AS place
            UNION ALL
            SELECT person_id, need_people.part, need_people.place FROM parley.need_people
            WHERE job_id = people_of.job
        ) AS everybody
        ORDER BY person, part, place
    ) AS each_once
$$;

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['need_parts', 'need_people'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (11, '011_panels', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
