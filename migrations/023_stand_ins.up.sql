-- Who sees to what needs a person while a recruiter is away: a stand-in for a stretch of days, and a deputy for
-- the hours in which the one does not work and the other does. All by the database's clock.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- Nobody has two stand-ins at a time.
CREATE TABLE IF NOT EXISTS parley.stand_ins (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    stand_in_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    during tstzrange NOT NULL CHECK (
        NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)
        AND lower_inc(during) AND NOT upper_inc(during)),
    named_by uuid REFERENCES public.users (id) ON DELETE SET NULL,
    named_at timestamptz NOT NULL DEFAULT parley.now(),
    CHECK (person_id <> stand_in_id),
    CONSTRAINT ex_parley_one_stand_in EXCLUDE USING gist (
        parley.uuidrange(person_id, person_id, '[]') WITH &&, during WITH &&)
);
CREATE INDEX IF NOT EXISTS idx_parley_stand_ins_of ON parley.stand_ins (stand_in_id);

CREATE TABLE IF NOT EXISTS parley.deputies (
    person_id uuid PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
    deputy_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    CHECK (person_id <> deputy_id)
);
CREATE INDEX IF NOT EXISTS idx_parley_deputies_of ON parley.deputies (deputy_id);

-- When those of `deputies` work, weeks ahead: hours, days off and public holidays, worked out by the service.
CREATE TABLE IF NOT EXISTS parley.attendance (
    person_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    during tstzrange NOT NULL CHECK (NOT isempty(during)),
    PRIMARY KEY (person_id, during)
);

CREATE OR REPLACE FUNCTION parley.is_at_work(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM parley.attendance WHERE person_id = person AND during @> parley.now())
$$;

-- Who sees to what needs a person of this recruiter's, at this moment.
CREATE OR REPLACE FUNCTION parley.who_answers(recruiter uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT stand_in_id FROM parley.stand_ins WHERE person_id = recruiter AND during @> parley.now()),
        (SELECT deputy_id FROM parley.deputies
          WHERE person_id = recruiter
            AND NOT parley.is_at_work(recruiter)
            AND parley.is_at_work(deputy_id)
            AND NOT EXISTS (SELECT FROM parley.stand_ins WHERE person_id = deputy_id AND during @> parley.now())),
        recruiter)
$$;

-- For whom somebody sees to it at this moment: themselves, and those in whose place they are.
CREATE OR REPLACE FUNCTION parley.answers_for(who uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT array_agg(person)
      FROM (SELECT who AS person
             UNION
            SELECT person_id FROM parley.stand_ins WHERE stand_in_id = who AND during @> parley.now()
             UNION
            SELECT person_id FROM parley.deputies WHERE deputy_id = who AND parley.who_answers(person_id) = who
           ) AS found
$$;

-- Who wrote a mail that is put to a candidate; null is the recruiter.
ALTER TABLE parley.recruiter_mails
    ADD COLUMN IF NOT EXISTS author_id uuid REFERENCES public.users (id) ON DELETE SET NULL;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['stand_ins', 'deputies', 'attendance'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', name);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', name);
    END LOOP;
END
$$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (23, '023_stand_ins', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
