-- Telegram: updates as they came in, which chat belongs to which interview and to which recruiter, what was
-- sent where, and how fast we may speak.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- `telegram`: binds a candidate's chat to an interview; `telegram_account`: a recruiter's, once.
ALTER TABLE parley.links DROP CONSTRAINT IF EXISTS links_purpose_check;
ALTER TABLE parley.links ADD CONSTRAINT links_purpose_check CHECK (purpose IN (
    'chat', 'accept', 'reject', 'sign_in', 'answer', 'reply', 'recruiter_reply', 'deed', 'unsubscribe',
    'telegram', 'telegram_account'));
ALTER TABLE parley.links DROP CONSTRAINT IF EXISTS links_check;
ALTER TABLE parley.links ADD CONSTRAINT links_check
    CHECK ((purpose IN ('sign_in', 'telegram_account')) = (user_id IS NOT NULL));
ALTER TABLE parley.links DROP CONSTRAINT IF EXISTS links_check1;
ALTER TABLE parley.links ADD CONSTRAINT links_check1
    CHECK ((purpose IN ('sign_in', 'telegram_account')) = (interview_id IS NULL));

-- One row per update, committed before Telegram hears that we have it. `raw` is what came over the wire; it
-- goes once the update is done, and the row stays for as long as anybody could send it again.
CREATE TABLE IF NOT EXISTS parley.telegram_updates (
    update_id bigint PRIMARY KEY CHECK (update_id >= 0),
    chat_id bigint NOT NULL,
    raw bytea CHECK (length(raw) <= 262144),
    state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'done', 'refused', 'parked')),
    received_at timestamptz NOT NULL DEFAULT parley.now(),
    finished_at timestamptz,
    CHECK ((state = 'received') = (finished_at IS NULL)),
    CHECK (state <> 'received' OR raw IS NOT NULL)
);
CREATE INDEX IF NOT EXISTS idx_parley_telegram_updates_open
    ON parley.telegram_updates (chat_id, update_id) WHERE state = 'received';
CREATE INDEX IF NOT EXISTS idx_parley_telegram_updates_received ON parley.telegram_updates (received_at);

-- An interview is led in one chat at most; a chat may lead several. The one used last is the one meant.
CREATE TABLE IF NOT EXISTS parley.telegram_bindings (
    interview_id uuid PRIMARY KEY REFERENCES public.interviews (id) ON DELETE CASCADE,
    chat_id bigint NOT NULL,
    bound_at timestamptz NOT NULL DEFAULT parley.now(),
    used_at timestamptz NOT NULL DEFAULT parley.now(),
    silent_since timestamptz
);
CREATE INDEX IF NOT EXISTS idx_parley_telegram_bindings_chat ON parley.telegram_bindings (chat_id, used_at);

CREATE TABLE IF NOT EXISTS parley.telegram_accounts (
    user_id uuid PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE,
    chat_id bigint NOT NULL UNIQUE,
    bound_at timestamptz NOT NULL DEFAULT parley.now(),
    silent_since timestamptz
);

-- What was sent as which message: a reply says what it is about, and a text of several parts goes on where
-- it stopped.
CREATE TABLE IF NOT EXISTS parley.telegram_messages (
    chat_id bigint NOT NULL,
    message_id bigint NOT NULL,
    outbox_id uuid NOT NULL REFERENCES parley.outbox (id) ON DELETE CASCADE,
    part integer NOT NULL CHECK (part >= 0),
    sent_at timestamptz NOT NULL DEFAULT parley.now(),
    PRIMARY KEY (chat_id, message_id)
);
CREATE INDEX IF NOT EXISTS idx_parley_telegram_messages_outbox ON parley.telegram_messages (outbox_id, part);

-- When each chat may be spoken to again, and (chat 0) all of them together; by the real clock.
CREATE TABLE IF NOT EXISTS parley.telegram_pace (
    chat_id bigint PRIMARY KEY,
    free_at timestamptz NOT NULL DEFAULT '-infinity'
);

-- A word to somebody who is no user yet, and maybe never will be.
ALTER TABLE parley.outbox ALTER COLUMN recipient_id DROP NOT NULL;
ALTER TABLE parley.outbox DROP CONSTRAINT IF EXISTS outbox_recipient_check;
ALTER TABLE parley.outbox ADD CONSTRAINT outbox_recipient_check
    CHECK (recipient_id IS NOT NULL OR transport = 'telegram');

-- Takes the chat's turn to speak, and how long it has to wait for it: nothing where it has it.
CREATE OR REPLACE FUNCTION parley.telegram_turn(chat bigint, between_two interval, between_any interval)
RETURNS interval LANGUAGE plpgsql AS $$
DECLARE
    mine timestamptz;
    ours timestamptz;
    wait interval;
BEGIN
    INSERT INTO parley.telegram_pace (chat_id) VALUES (chat), (0) ON CONFLICT DO NOTHING;
    SELECT free_at INTO mine FROM parley.telegram_pace WHERE chat_id = chat FOR UPDATE;
    SELECT free_at INTO ours FROM parley.telegram_pace WHERE chat_id = 0 FOR UPDATE;
    IF greatest(mine, ours) > clock_timestamp() THEN
        RETURN greatest(mine, ours) - clock_timestamp();
    END IF;
    UPDATE parley.telegram_pace SET free_at = clock_timestamp() + between_two WHERE chat_id = chat;
    UPDATE parley.telegram_pace SET free_at = clock_timestamp() + between_any WHERE chat_id = 0;
    RETURN interval '0';
END $$;

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['telegram_updates', 'telegram_bindings', 'telegram_accounts',
        'telegram_messages', 'telegram_pace'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (9, '009_telegram', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
