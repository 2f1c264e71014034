-- What we know of the calendars that stand elsewhere: how far each is read, which of its entries are busy
-- times, which are ours, and whether its provider answers.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- How far one calendar is read. `counted`: its busy times were, the last time. `sync_token` asks for what changed since; `covers_until` is where the last
-- whole reading ended. A channel brings news of changes until it ends; of its secret the SHA-256 is kept.
CREATE TABLE IF NOT EXISTS parley.calendar_snapshots (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL,
    calendar_id text NOT NULL,
    counted boolean NOT NULL DEFAULT false,
    sync_token text CHECK (length(sync_token) <= 8000),
    read_at timestamptz,
    whole_at timestamptz,
    covers_until timestamptz,
    failures integer NOT NULL DEFAULT 0,
    failing_since timestamptz,
    failure text CHECK (length(failure) <= 500),
    channel_id text UNIQUE CHECK (length(channel_id) <= 64),
    channel_sha256 bytea CHECK (length(channel_sha256) = 32),
    channel_resource text CHECK (length(channel_resource) <= 500),
    channel_ends timestamptz,
    UNIQUE (person_id, calendar_id),
    FOREIGN KEY (person_id, calendar_id)
        REFERENCES parley.calendars (person_id, calendar_id) ON DELETE CASCADE,
    CHECK ((channel_id IS NULL) = (channel_sha256 IS NULL) AND (channel_id IS NULL) = (channel_ends IS NULL))
);

-- Busy times of the built-in calendar have no `calendar_id`. One without an `entry_id` was seen when only
-- busy times were asked for; it counts until the calendar's next reading.
ALTER TABLE parley.busy
    ADD COLUMN IF NOT EXISTS calendar_id text,
    ADD COLUMN IF NOT EXISTS entry_id text CHECK (length(entry_id) <= 1024);
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'busy_of_a_calendar') THEN
        ALTER TABLE parley.busy ADD CONSTRAINT busy_of_a_calendar
            FOREIGN KEY (person_id, calendar_id)
            REFERENCES parley.calendars (person_id, calendar_id) ON DELETE CASCADE;
    END IF;
END $$;
CREATE UNIQUE INDEX IF NOT EXISTS uq_parley_busy_entry
    ON parley.busy (person_id, calendar_id, entry_id) WHERE entry_id IS NOT NULL;

-- Our entry for an interview in one calendar, as far as we know. It is remembered before it is written, so
-- that one whose writer died can be taken back. `starts_at` and `ends_at` are where it stands; `digest` tells
-- what we wrote. `suspect`: somebody else seems to have changed it. `changed`: they have, and we know how.
CREATE TABLE IF NOT EXISTS parley.calendar_entries (
    interview_id uuid NOT NULL REFERENCES public.interviews (id) ON DELETE CASCADE,
    person_id uuid NOT NULL,
    calendar_id text NOT NULL,
    entry_id text NOT NULL CHECK (length(entry_id) <= 1024),
    state text NOT NULL CHECK (state IN ('writing', 'written', 'refused', 'gone')),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    digest bytea,
    version text CHECK (length(version) <= 500),
    link text CHECK (length(link) <= 2000),
    conference_url text CHECK (length(conference_url) <= 2000),
    tries integer NOT NULL DEFAULT 0,
    failure text CHECK (length(failure) <= 500),
    suspect boolean NOT NULL DEFAULT false,
    changed text CHECK (length(changed) <= 40),
    updated_at timestamptz NOT NULL DEFAULT parley.now(),
    PRIMARY KEY (interview_id, person_id, calendar_id),
    FOREIGN KEY (person_id, calendar_id)
        REFERENCES parley.calendars (person_id, calendar_id) ON DELETE CASCADE,
    CHECK (starts_at < ends_at)
);
CREATE INDEX IF NOT EXISTS idx_parley_entries_calendar
    ON parley.calendar_entries (person_id, calendar_id, entry_id);
CREATE INDEX IF NOT EXISTS idx_parley_entries_entry ON parley.calendar_entries (entry_id);

-- Whether a person's provider is asked at all: after some failures in a row not before `open_until`.
CREATE TABLE IF NOT EXISTS parley.calendar_circuits (
    person_id uuid PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
    failures integer NOT NULL DEFAULT 0,
    open_until timestamptz
);

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['calendar_snapshots', 'calendar_entries', 'calendar_circuits'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (10, '010_calendar_snapshots', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
