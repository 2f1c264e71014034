-- Three thousand interviews of twenty recruiters with all that hangs on them; the jobs are there already.

INSERT INTO users (name, email, role)
SELECT 'Ann', n || '@example.org', 'Job Seeker' FROM generate_series(1, 3000) AS n;

INSERT INTO applications (name, email, applicant_id, employer_id, job_id)
SELECT people.name, people.email, people.id, jobs.posted_by, jobs.id
FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM users WHERE role = 'Job Seeker') AS people
JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS n FROM jobs) AS jobs ON jobs.n = people.n % 20;

INSERT INTO interviews (application_id, job_id, recruiter_id, candidate_id, rank_at_time, confirmation_deadline)
SELECT id, job_id, employer_id, applicant_id, 0, parley.now() + interval '2 days' FROM applications;

INSERT INTO negotiation_sessions (interview_id) SELECT id FROM interviews;

INSERT INTO parley.session_memory (session_id, interview_id, memory, offered)
SELECT id, interview_id, '{"owed_for": []}', CASE WHEN random() < 0.1 THEN ARRAY[parley.now()] ELSE '{}' END
FROM negotiation_sessions;

INSERT INTO parley.conversations (interview_id, channel, last_seq) SELECT id, 'web', 10 FROM interviews;

INSERT INTO parley.messages (conversation_id, seq, author, text)
SELECT id, n, CASE n % 2 WHEN 1 THEN 'bot' ELSE 'candidate' END, 'text'
FROM parley.conversations, generate_series(1, 10) AS n;

INSERT INTO parley.inbox (channel, conversation_id, external_id, seq, state, finished_at)
SELECT 'web', conversation_id, seq::text, seq, 'replied', sent_at
FROM parley.messages WHERE author = 'candidate';

INSERT INTO parley.outbox
    (key, queue, interview_id, recipient_id, transport, payload, state, sent_at, receipt)
SELECT id::text, id::text, id, recruiter_id, 'email', '{}', 'sent', parley.now(), 'x' FROM interviews;

INSERT INTO parley.bookings
    (interview_id, person_id, state, starts_at, ends_at, blocked_until, released_at)
SELECT id, recruiter_id, 'released', starts_at, starts_at + interval '1 hour',
    starts_at + interval '1 hour', parley.now()
FROM interviews, generate_series(parley.now(), parley.now() + interval '5 days', '1 day') AS starts_at;

INSERT INTO parley.busy (person_id, starts_at, ends_at)
SELECT posted_by, starts_at, starts_at + interval '1 hour'
FROM jobs,
    generate_series(parley.now() - interval '90 days', parley.now() + interval '90 days', '1 day') AS starts_at;

INSERT INTO parley.work (kind, key, due_at) SELECT 'timer', id::text, confirmation_deadline FROM interviews;

INSERT INTO parley.telegram_bindings (interview_id, chat_id)
SELECT id, row_number() OVER (ORDER BY id) FROM interviews;

INSERT INTO parley.telegram_messages (chat_id, message_id, outbox_id, part)
SELECT row_number() OVER (ORDER BY id), 1, id, 0 FROM parley.outbox;

INSERT INTO parley.telegram_updates (update_id, chat_id, state, finished_at)
SELECT n, n % 500, 'done', parley.now() FROM generate_series(1, 5000) AS n;

INSERT INTO parley.telegram_pace (chat_id) SELECT chat_id FROM parley.telegram_bindings;

INSERT INTO parley.resumes (application_id, media_type, content, read_at)
SELECT id, 'text/plain', 'words', parley.now() FROM applications;

INSERT INTO parley.risks (interview_id, risk, level, factors, first_risk)
SELECT id, 0.1, 'low', '{}', 0.1 FROM interviews;

INSERT INTO parley.proposals (job_id, step, settled_at, settlement)
SELECT jobs.id, 'refill', parley.now(), 'approved' FROM jobs, generate_series(1, 100);

ANALYZE;
