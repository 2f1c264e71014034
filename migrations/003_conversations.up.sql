-- What was said, and what is still to be done about it: conversations with gapless message numbers, the
-- inbox (one row per message from outside), the outbox (one row per message to outside), and the work
-- that any process may claim under a lease with a fencing token.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- The one clock: deadlines, leases and notices go by it, never by the clock of the process that asks.
CREATE OR REPLACE FUNCTION parley.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN statement_timestamp();

-- `time_zone` is the candidate's, as they gave it on the page or in the chat; null while we only guess.
CREATE TABLE IF NOT EXISTS parley.conversations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    interview_id uuid NOT NULL UNIQUE REFERENCES public.interviews (id) ON DELETE CASCADE,
    channel text NOT NULL CHECK (channel IN ('web', 'telegram', 'email')),
    last_seq integer NOT NULL DEFAULT 0 CHECK (last_seq >= 0),
    time_zone text CHECK (length(time_zone) <= 64),
    created_at timestamptz NOT NULL DEFAULT parley.now()
);

-- The rest of a session, beside the columns that other programs read; one row per negotiation session,
-- one of which is an interview's current one. `version` makes every decision conditional on the session
-- that it was made from. `offered` are the starts on the table, for those who offer to somebody else.
CREATE TABLE IF NOT EXISTS parley.session_memory (
    session_id uuid PRIMARY KEY REFERENCES public.negotiation_sessions (id) ON DELETE CASCADE,
    interview_id uuid NOT NULL REFERENCES public.interviews (id) ON DELETE CASCADE,
    is_current boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    offered timestamptz[] NOT NULL DEFAULT '{}',
    memory jsonb NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS uq_session_current
    ON parley.session_memory (interview_id) WHERE is_current;
CREATE INDEX IF NOT EXISTS idx_parley_session_offering
    ON parley.session_memory (interview_id) WHERE is_current AND offered <> '{}';
CREATE INDEX IF NOT EXISTS idx_parley_session_owing ON parley.session_memory (interview_id)
    WHERE is_current AND memory -> 'owed_for' ?| ARRAY['calendar', 'bot_off'];
CREATE INDEX IF NOT EXISTS idx_parley_interviews_recruiter_open
    ON public.interviews (recruiter_id) WHERE status IN ('invitation_sent', 'slot_pending', 'confirmed');

-- `reading` is how a candidate's message was understood: why the bot acted as it did.
CREATE TABLE IF NOT EXISTS parley.messages (
    conversation_id uuid NOT NULL REFERENCES parley.conversations (id) ON DELETE CASCADE,
    seq integer NOT NULL CHECK (seq >= 1),
    author text NOT NULL CHECK (author IN ('candidate', 'bot', 'recruiter')),
    text text NOT NULL CHECK (length(text) <= 8000),
    sent_at timestamptz NOT NULL DEFAULT parley.now(),
    in_reply_to integer,
    options jsonb NOT NULL DEFAULT '[]',
    outcome text CHECK (
        outcome IN ('confirmed', 'rescheduled', 'cancelled', 'escalated', 'withdrawn', 'expired')),
    scheduled_time timestamptz,
    reading jsonb,
    PRIMARY KEY (conversation_id, seq),
    CHECK (author = 'bot' OR (outcome IS NULL AND in_reply_to IS NULL)),
    CHECK (author = 'candidate' OR reading IS NULL)
);
-- One answer per message.
CREATE UNIQUE INDEX IF NOT EXISTS uq_message_reply
    ON parley.messages (conversation_id, in_reply_to) WHERE in_reply_to IS NOT NULL;

CREATE TABLE IF NOT EXISTS parley.inbox (
    channel text NOT NULL CHECK (channel IN ('web', 'telegram', 'email')),
    conversation_id uuid NOT NULL REFERENCES parley.conversations (id) ON DELETE CASCADE,
    external_id text NOT NULL CHECK (length(external_id) BETWEEN 1 AND 255),
    seq integer NOT NULL,
    state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'replied', 'acknowledged', 'parked')),
    received_at timestamptz NOT NULL DEFAULT parley.now(),
    finished_at timestamptz,
    PRIMARY KEY (conversation_id, seq),
    CONSTRAINT uq_inbox UNIQUE (conversation_id, channel, external_id),
    CHECK ((state = 'received') = (finished_at IS NULL))
);
CREATE INDEX IF NOT EXISTS idx_parley_inbox_open
    ON parley.inbox (conversation_id, seq) WHERE state = 'received';
CREATE INDEX IF NOT EXISTS idx_parley_inbox_received ON parley.inbox (received_at);

-- `key` is permanent: the same thing is never queued twice, not even after it was sent. Rows of one
-- `queue` leave one after the other. `in_doubt` stands while nobody knows whether the row left: the
-- process that was sending it has not come back. A row that is past `useless_after` is dropped.
CREATE TABLE IF NOT EXISTS parley.outbox (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number bigint GENERATED ALWAYS AS IDENTITY,
    key text NOT NULL CONSTRAINT uq_outbox_key UNIQUE CHECK (length(key) <= 255),
    queue text NOT NULL CHECK (length(queue) <= 100),
    interview_id uuid REFERENCES public.interviews (id) ON DELETE CASCADE,
    recipient_id uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    transport text NOT NULL CHECK (transport IN ('email', 'telegram')),
    payload jsonb NOT NULL,
    state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed', 'dropped')),
    created_at timestamptz NOT NULL DEFAULT parley.now(),
    useless_after timestamptz,
    first_tried_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    in_doubt boolean NOT NULL DEFAULT false,
    sent_at timestamptz,
    receipt text CHECK (length(receipt) <= 500),
    failure text CHECK (length(failure) <= 500),
    CHECK ((state = 'sent') = (sent_at IS NOT NULL AND receipt IS NOT NULL)),
    CHECK (state <> 'failed' OR failure IS NOT NULL)
);
CREATE INDEX IF NOT EXISTS idx_parley_outbox_pending ON parley.outbox (queue, number) WHERE state = 'pending';
CREATE INDEX IF NOT EXISTS idx_parley_outbox_interview ON parley.outbox (interview_id);

-- One row per thing that wants doing: ('turn', conversation), ('timer', interview), ('deliver', queue) and
-- the like. A row is one unit of order: nobody else works on it while it is leased, that is while it has a
-- `token`; `due_at` is then the end of the lease. Every write on behalf of a claim is conditional on the
-- token, so that a process that was away too long changes nothing. `again`: asked for while leased.
CREATE TABLE IF NOT EXISTS parley.work (
    kind text NOT NULL CHECK (length(kind) <= 40),
    key text NOT NULL CHECK (length(key) <= 100),
    due_at timestamptz NOT NULL DEFAULT parley.now(),
    token bigint,
    attempts integer NOT NULL DEFAULT 0,
    again boolean NOT NULL DEFAULT false,
    failure text CHECK (length(failure) <= 500),
    parked_at timestamptz,
    PRIMARY KEY (kind, key),
    CHECK (parked_at IS NULL OR token IS NULL)
);
CREATE INDEX IF NOT EXISTS idx_parley_work_due ON parley.work (kind, due_at) WHERE parked_at IS NULL;
CREATE SEQUENCE IF NOT EXISTS parley.work_token;
GRANT USAGE ON SEQUENCE parley.work_token TO parley_service;

-- The one way to ask for work: a row of its own, or the row there is made due; never a second one.
CREATE OR REPLACE FUNCTION parley.ask_for(kind text, key text, due_at timestamptz) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO parley.work AS work (kind, key, due_at) VALUES (ask_for.kind, ask_for.key, ask_for.due_at)
    ON CONFLICT ON CONSTRAINT work_pkey DO UPDATE SET
        again = work.token IS NOT NULL,
        due_at = CASE WHEN work.token IS NULL THEN least(work.due_at, excluded.due_at) ELSE work.due_at END,
        attempts = CASE WHEN work.parked_at IS NULL THEN work.attempts ELSE 0 END,
        parked_at = NULL;
    SELECT pg_notify('parley_work', ask_for.kind) WHERE ask_for.due_at <= parley.now();
$$;

-- The one way to finish a claim: the row goes, unless somebody asked again meanwhile or there is more to do.
-- False, and nothing done, where the claim is no longer this token's.
CREATE OR REPLACE FUNCTION parley.finish(kind text, key text, token bigint, more boolean) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    mine parley.work;
BEGIN
    SELECT * INTO mine FROM parley.work AS work
    WHERE work.kind = finish.kind AND work.key = finish.key AND work.token = finish.token
    FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF mine.again OR more THEN
        UPDATE parley.work AS work
        SET token = NULL, due_at = parley.now(), again = false, attempts = 0, failure = NULL
        WHERE work.kind = finish.kind AND work.key = finish.key;
        PERFORM pg_notify('parley_work', mine.kind);
    ELSE
        DELETE FROM parley.work AS work WHERE work.kind = finish.kind AND work.key = finish.key;
    END IF;
    RETURN true;
END $$;

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

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (3, '003_conversations', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
