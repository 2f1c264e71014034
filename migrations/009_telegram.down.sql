-- Takes 009 back: chats are bound to nothing any more, and what came in from Telegram and waits is lost.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP FUNCTION IF EXISTS parley.telegram_turn(bigint, interval, interval);
DROP TABLE IF EXISTS parley.telegram_pace, parley.telegram_messages, parley.telegram_accounts,
    parley.telegram_bindings, parley.telegram_updates;
DELETE FROM parley.outbox WHERE recipient_id IS NULL;
ALTER TABLE parley.outbox DROP CONSTRAINT IF EXISTS outbox_recipient_check;
ALTER TABLE parley.outbox ALTER COLUMN recipient_id SET NOT NULL;
DELETE FROM parley.links WHERE purpose = 'telegram_account';
ALTER TABLE parley.links DROP CONSTRAINT IF EXISTS links_check;
ALTER TABLE parley.links ADD CONSTRAINT links_check CHECK ((purpose = 'sign_in') = (user_id IS NOT NULL));
ALTER TABLE parley.links DROP CONSTRAINT IF EXISTS links_check1;
ALTER TABLE parley.links ADD CONSTRAINT links_check1 CHECK ((purpose = 'sign_in') = (interview_id IS NULL));
ALTER TABLE parley.links DROP CONSTRAINT IF EXISTS links_purpose_check;
ALTER TABLE parley.links ADD CONSTRAINT links_purpose_check CHECK (purpose IN (
    'chat', 'accept', 'reject', 'sign_in', 'answer', 'reply', 'recruiter_reply', 'deed', 'unsubscribe',
    'telegram'));

DELETE FROM public.parley_migrations WHERE number = 9;

COMMIT;
