-- A canary wherever something about a candidate can stand, each another one. What has a colon before it is filled in
-- for the one who is talked with.

UPDATE users SET name = CANARY, email = CANARY || '@example.org' WHERE id = :person;

UPDATE applications
SET name = CANARY, email = CANARY, cover_letter = CANARY, phone = CANARY, address = CANARY, resume_url = CANARY,
    summary = CANARY
WHERE id = :application;

UPDATE parley.candidates SET time_zone = CANARY, locale = CANARY WHERE user_id = :person;

UPDATE parley.messages
SET reading = jsonb_build_object('second', CANARY), options = jsonb_build_array(jsonb_build_object('label', CANARY))
WHERE conversation_id = :conversation AND author = 'candidate';

UPDATE parley.messages SET grounds = jsonb_build_array(CANARY), text = CANARY
WHERE conversation_id = :conversation AND author = 'bot';

UPDATE parley.inbox SET external_id = CANARY || seq, details = jsonb_build_object('message_id', CANARY)
WHERE conversation_id = :conversation;

UPDATE parley.conversations SET time_zone = CANARY WHERE id = :conversation;

UPDATE negotiation_sessions
SET history = jsonb_build_array(jsonb_build_object('at', now(), 'round', 1, 'said', CANARY, 'offered', CANARY))
WHERE interview_id = :interview;

UPDATE parley.session_memory SET memory = memory || jsonb_build_object('language', CANARY)
WHERE interview_id = :interview;

UPDATE parley.outbox
SET receipt = CANARY, failure = CANARY, payload = payload || jsonb_build_object('explained', jsonb_build_array(CANARY))
WHERE interview_id = :interview AND state = 'sent';

INSERT INTO parley.telegram_updates (update_id, chat_id, raw, state, finished_at)
VALUES (1, :chat, convert_to(CANARY, 'UTF8'), 'parked', parley.now());

INSERT INTO parley.telegram_pace (chat_id) VALUES (:chat);

INSERT INTO parley.outbox (key, queue, transport, payload)
VALUES ('phrase:' || :chat, 'telegram:' || :chat, 'telegram',
        jsonb_build_object('chat', :chat, 'phrase', CANARY, 'language', CANARY));

INSERT INTO parley.telegram_messages (chat_id, message_id, outbox_id, part)
SELECT :chat, 1, id, 0 FROM parley.outbox WHERE interview_id = :interview LIMIT 1;

INSERT INTO parley.recruiter_mails (interview_id, message_id, text) VALUES (:interview, CANARY, CANARY);

INSERT INTO parley.resumes (application_id, media_type, content)
VALUES (:application, 'text/plain', convert_to(CANARY, 'UTF8'));

INSERT INTO parley.fits (application_id, score, summary, parts, version)
VALUES (:application, 50.0, CANARY, jsonb_build_object('skills', jsonb_build_array(CANARY)), 1);

INSERT INTO parley.calendar_accounts (person_id, provider, address, scopes)
VALUES (:recruiter, 'google', 'ana@example.org', '{calendar}');

INSERT INTO parley.calendars (person_id, calendar_id, name, owned, reads, writes)
VALUES (:recruiter, 'primary', 'Ana', true, true, true);

INSERT INTO parley.calendar_entries
    (person_id, calendar_id, interview_id, entry_id, state, starts_at, ends_at, link, conference_url, failure)
VALUES (:recruiter, 'primary', :interview, 'entry', 'written', parley.now(), parley.now() + interval '1 hour',
        CANARY, CANARY, CANARY);

UPDATE parley.work SET failure = CANARY WHERE key = :interview::text;

INSERT INTO automation_logs (action_type, details)
VALUES ('note', jsonb_build_object('interview_id', :interview, 'why', CANARY || ' was rude')),
       ('note', jsonb_build_object('application_id', :application, 'in_words', jsonb_build_array(CANARY),
                                   'before', jsonb_build_object('who', jsonb_build_array(CANARY)))),
       ('note', jsonb_build_object('person', :person, 'note', CANARY, 'reason', CANARY));
