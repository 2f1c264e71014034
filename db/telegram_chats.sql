-- Chats and what they are bound to. Every query that acts for somebody names their chat or their id.

-- name: bind
INSERT INTO parley.telegram_bindings AS bound (interview_id, chat_id) VALUES ($1, $2)
ON CONFLICT (interview_id) DO UPDATE SET
    chat_id = excluded.chat_id,
    bound_at = CASE WHEN bound.chat_id = excluded.chat_id THEN bound.bound_at ELSE parley.now() END,
    used_at = parley.now(),
    silent_since = NULL
WHERE bound.chat_id = excluded.chat_id OR bound.silent_since IS NOT NULL
RETURNING true;

-- name: talk
WITH replied AS (
    SELECT outbox.interview_id
    FROM parley.telegram_messages JOIN parley.outbox ON outbox.id = telegram_messages.outbox_id
    WHERE telegram_messages.chat_id = $1 AND telegram_messages.message_id = $2
)
SELECT bindings.interview_id, conversations.id AS conversation_id
FROM parley.telegram_bindings AS bindings
JOIN parley.conversations ON conversations.interview_id = bindings.interview_id
WHERE bindings.chat_id = $1
ORDER BY bindings.interview_id IN (SELECT interview_id FROM replied) DESC, bindings.used_at DESC
LIMIT 1;

-- name: used
UPDATE parley.telegram_bindings SET used_at = parley.now(), silent_since = NULL
WHERE interview_id = $1 AND chat_id = $2
RETURNING true;

-- name: talk_about
SELECT bindings.interview_id, conversations.id AS conversation_id
FROM parley.conversations
JOIN parley.telegram_bindings AS bindings ON bindings.interview_id = conversations.interview_id
WHERE bindings.chat_id = $1 AND conversations.id = $2;

-- name: lead_here
UPDATE parley.conversations SET channel = 'telegram'
FROM public.interviews
WHERE conversations.id = $1 AND interviews.id = conversations.interview_id
RETURNING interviews.candidate_id, (
    SELECT max(seq) FROM parley.messages WHERE conversation_id = conversations.id AND author <> 'candidate'
) AS last_spoken;

-- name: spoken
SELECT seq, options FROM parley.messages WHERE conversation_id = $1 AND seq = $2 AND author = 'bot';

-- name: last_written
SELECT external_id FROM parley.inbox
WHERE conversation_id = $1 AND channel = 'telegram'
ORDER BY seq DESC
LIMIT 1;

-- name: silence
WITH candidates AS (
    UPDATE parley.telegram_bindings SET silent_since = parley.now() WHERE chat_id = $1 AND silent_since IS NULL
)
UPDATE parley.telegram_accounts SET silent_since = parley.now() WHERE chat_id = $1 AND silent_since IS NULL;

-- name: unsilence
WITH candidates AS (
    UPDATE parley.telegram_bindings SET silent_since = NULL WHERE chat_id = $1
)
UPDATE parley.telegram_accounts SET silent_since = NULL WHERE chat_id = $1;

-- name: offer_account
INSERT INTO parley.links (sha256, purpose, user_id, expires_at)
VALUES ($1, 'telegram_account', $2, parley.now() + $3);

-- name: use_account_link
UPDATE parley.links SET used_at = parley.now()
WHERE sha256 = $1 AND purpose = 'telegram_account'
    AND used_at IS NULL AND revoked_at IS NULL AND expires_at > parley.now()
RETURNING user_id;

-- name: leave_account
DELETE FROM parley.telegram_accounts WHERE chat_id = $1;

-- name: bind_account
INSERT INTO parley.telegram_accounts (user_id, chat_id) VALUES ($1, $2)
ON CONFLICT (user_id) DO UPDATE SET chat_id = excluded.chat_id, bound_at = parley.now(), silent_since = NULL;

-- name: account
SELECT user_id FROM parley.telegram_accounts WHERE chat_id = $1;

-- name: chat_of
SELECT chat_id FROM parley.telegram_accounts WHERE user_id = $1 AND silent_since IS NULL;

-- name: unbind_account
DELETE FROM parley.telegram_accounts WHERE user_id = $1;

-- name: asked_about
SELECT outbox.interview_id
FROM parley.telegram_messages
JOIN parley.outbox ON outbox.id = telegram_messages.outbox_id
JOIN public.interviews ON interviews.id = outbox.interview_id
JOIN parley.telegram_accounts
    ON telegram_accounts.user_id IN (interviews.recruiter_id, parley.who_answers(interviews.recruiter_id))
WHERE telegram_messages.chat_id = $1 AND telegram_messages.message_id = $2
    AND telegram_accounts.chat_id = $1
    AND outbox.recipient_id = telegram_accounts.user_id AND outbox.payload ->> 'party' = 'recruiter';
