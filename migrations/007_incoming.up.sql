-- What comes in by mail and by messengers: links for their ways in, what is kept of a message beside its
-- text, recruiters' answers by mail, and what webhooks have brought already.

BEGIN;
SET LOCAL lock_timeout = '1s';

-- `answer`: a button in a mail; `reply`, `recruiter_reply`: the address that a mail is answered to;
-- `deed`: what a recruiter does from a mail; `unsubscribe`: no reminders by mail; `telegram`: a deep link.
ALTER TABLE parley.links DROP CONSTRAINT IF EXISTS links_purpose_check;
ALTER TABLE parley.links ADD CONSTRAINT links_purpose_check CHECK (purpose IN (
    'chat', 'accept', 'reject', 'sign_in', 'answer', 'reply', 'recruiter_reply', 'deed', 'unsubscribe',
    'telegram'));

-- What the channel itself wants to know of a message again: a mail's Message-ID, how many files came along.
ALTER TABLE parley.inbox ADD COLUMN IF NOT EXISTS details jsonb NOT NULL DEFAULT '{}';

-- Since then they want no reminders and nudges by mail any more; all else still goes out.
ALTER TABLE parley.conversations ADD COLUMN IF NOT EXISTS unsubscribed_at timestamptz;

-- A recruiter's answer to a mail of ours, until it has been put to the candidate; `message_id` as the mail
-- bears it, so that a repeat is known.
CREATE TABLE IF NOT EXISTS parley.recruiter_mails (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    interview_id uuid NOT NULL REFERENCES public.interviews (id) ON DELETE CASCADE,
    message_id text NOT NULL CHECK (length(message_id) BETWEEN 1 AND 255),
    text text NOT NULL CHECK (length(text) <= 4000),
    received_at timestamptz NOT NULL DEFAULT parley.now(),
    CONSTRAINT uq_recruiter_mail UNIQUE (interview_id, message_id)
);

-- One-time words of signed calls, each with the SHA-256 of the body that it came with: a repeat with the
-- same body is harmless, one with another body is a forgery.
CREATE TABLE IF NOT EXISTS parley.webhook_nonces (
    provider text NOT NULL CHECK (length(provider) <= 40),
    nonce text NOT NULL CHECK (length(nonce) BETWEEN 1 AND 255),
    body_sha256 bytea NOT NULL CHECK (length(body_sha256) = 32),
    received_at timestamptz NOT NULL DEFAULT parley.now(),
    PRIMARY KEY (provider, nonce)
);
CREATE INDEX IF NOT EXISTS idx_parley_webhook_nonces_received ON parley.webhook_nonces (received_at);

DO $$
DECLARE
    ours text;
BEGIN
    FOREACH ours IN ARRAY ARRAY['recruiter_mails', 'webhook_nonces'] LOOP
        EXECUTE format('ALTER TABLE parley.%I ENABLE ROW LEVEL SECURITY', ours);
        EXECUTE format('ALTER TABLE parley.%I FORCE ROW LEVEL SECURITY', ours);
        EXECUTE format('DROP POLICY IF EXISTS service_all ON parley.%I', ours);
        EXECUTE format(
            'CREATE POLICY service_all ON parley.%I TO parley_service USING (true) WITH CHECK (true)', ours);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON parley.%I TO parley_service', ours);
    END LOOP;
END $$;

INSERT INTO public.parley_migrations (number, name, applied_at) VALUES (7, '007_incoming', now())
    ON CONFLICT (number) DO UPDATE SET applied_at = now(), checksum = NULL;

COMMIT;
