-- What was said, and what is still to be done about it: conversations with gapless message numbers, the
-- inbox (one row per message from outside), the outbox (one row per message to outside), and the work
-- that any process may claim under a lease with a fencing token.

BEGIN;
SET LOCAL lock_timeout = '1s';

CREATE TABLE IF NOT EXISTS parley.conversations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    interview_id uuid NOT NULL UNIQUE REFERENCES public.interviews (id) ON DELETE CASCADE,
    channel text NOT NULL CHECK (channel IN ('web', 'telegram', 'email')),
    last_seq integer NOT NULL DEFAULT 0 CHECK (last_seq >= 0),
    time_zone text CHECK (length(time_zone) <= 64),
    created_at timestamptz NOT NULL DEFAULT now()
);

-- The rest of a session, beside the columns that other programs read; one row per negotiation session.
-- `version` makes every decision conditional on the session that it was made from.
CREATE TABLE IF NOT EXISTS parley.session_memory (
    session_id uuid PRIMARY KEY REFERENCES public.negotiation_sessions (id) ON DELETE CASCADE,
    version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    memory jsonb NOT NULL
);

CREATE TABLE IF NOT EXISTS parley.messages (
    conversation_id uuid NOT NULL REFERENCES parley.conversations (id) ON DELETE CASCADE,
    seq integer NOT NULL CHECK (seq >= 1),
    author text NOT NULL CHECK (author IN ('candidate', 'bot', 'recruiter')),
    text text NOT NULL CHECK (length(text) <= 8000),
    sent_at timestamptz NOT NULL DEFAULT now(),
    in_reply_to integer,
    options jsonb NOT NULL DEFAULT '[]',
    outcome text CHECK (
        outcome IN ('confirmed', 'rescheduled', 'cancelled', 'escalated', 'withdrawn', 'expired')),
    scheduled_time timestamptz,
    PRIMARY KEY (conversation_id, seq),
    CHECK (author = 'bot' OR (outcome IS NULL AND in_reply_to IS NULL))
);
-- One answer per message.
CREATE UNIQUE INDEX IF NOT EXISTS uq_message_reply
    ON parley.messages (conversation_id, in_reply_to) WHERE in_reply_to IS NOT NULL;

CREATE TABLE IF NOT EXISTS parley.inbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel text NOT NULL CHECK (channel IN ('web', 'telegram', 'email')),
    conversation_id uuid NOT NULL REFERENCES parley.conversations (id) ON DELETE CASCADE,
    external_id text NOT NULL CHECK (length(external_id) BETWEEN 1 AND 255),
    seq integer NOT NULL,
    state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'replied', 'acknowledged', 'parked')),
    received_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    reading jsonb,
    CONSTRAINT uq_inbox UNIQUE (channel, conversation_id, external_id),
    CONSTRAINT uq_inbox_seq UNIQUE (conversation_id, seq),
    CHECK ((state = 'received') = (finished_at IS NULL))
);
CREATE INDEX IF NOT EXISTS idx_parley_inbox_open
    ON parley.inbox (conversation_id, seq) WHERE state = 'received';
CREATE INDEX IF NOT EXISTS idx_parley_inbox_received ON parley.inbox (received_at);

-- `key` is permanent: the same thing is never queued twice, not even after it was sent.
CREATE TABLE IF NOT EXISTS parley.outbox (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    key text NOT NULL CONSTRAINT uq_outbox_key UNIQUE CHECK (length(key) <= 255),
    interview_id uuid REFERENCES public.interviews (id) ON DELETE CASCADE,
    recipient_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    transport text NOT NULL CHECK (transport IN ('email', 'telegram')),
    payload jsonb NOT NULL,
    state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed', 'dropped')),
    created_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    receipt text,
    attempts integer NOT NULL DEFAULT 0,
    failure text CHECK (length(failure) <= 500),
    CHECK ((state = 'sent') = (sent_at IS NOT NULL AND receipt IS NOT NULL))
);
CREATE INDEX IF NOT EXISTS idx_parley_outbox_pending ON parley.outbox (created_at) WHERE state = 'pending';
CREATE INDEX IF NOT EXISTS idx_parley_outbox_interview ON parley.outbox (interview_id);

-- One row per thing that wants doing: ('turn', conversation), ('timer', interview), ('deliver', outbox row)
-- and the like. A row is one unit of order: nobody else works on it while it is leased. Every write on
-- behalf of a claim is conditional on `token`, so that a process that was away too long changes nothing.
CREATE TABLE IF NOT EXISTS parley.work (
    kind text NOT NULL CHECK (length(kind) <= 40),
    key text NOT NULL CHECK (length(key) <= 100),
    due_at timestamptz NOT NULL DEFAULT now(),
    token bigint,
    leased_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    again boolean NOT NULL DEFAULT false,
    failure text CHECK (length(failure) <= 500),
    parked_at timestamptz,
    PRIMARY KEY (kind, key),
    CHECK ((token IS NULL) = (leased_until IS NULL))
);
CREATE INDEX IF NOT EXISTS idx_parley_work_due ON parley.work (due_at) WHERE parked_at IS NULL;
CREATE SEQUENCE IF NOT EXISTS parley.work_token;
GRANT USAGE ON SEQUENCE parley.work_token TO parley_service;

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['conversations', 'session_memory', 'messages', 'inbox', 'outbox', 'work'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

COMMIT;
