-- Takes 007 back: mails and messengers find no way in any more. Recruiters' answers that were not put to
-- their candidates yet are lost, and whoever wanted no reminders gets them again.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP TABLE IF EXISTS parley.recruiter_mails, parley.webhook_nonces;
ALTER TABLE parley.conversations DROP COLUMN IF EXISTS unsubscribed_at;
ALTER TABLE parley.inbox DROP COLUMN IF EXISTS details;
ALTER TABLE parley.links DROP CONSTRAINT IF EXISTS links_purpose_check;
DELETE FROM parley.links WHERE purpose NOT IN ('chat', 'accept', 'reject', 'sign_in');
ALTER TABLE parley.links ADD CONSTRAINT links_purpose_check
    CHECK (purpose IN ('chat', 'accept', 'reject', 'sign_in'));

DELETE FROM public.parley_migrations WHERE number = 7;

COMMIT;
