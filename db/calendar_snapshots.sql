-- name: ensure
-- Every calendar that counts has a row,
INSERT INTO parley.calendar_snapshots (person_id, calendar_id)
SELECT person_id, calendar_id FROM parley.calendars WHERE reads OR writes
ON CONFLICT DO NOTHING;

-- name: ensure_work
-- and work while its provider lets us in.
INSERT INTO parley.work (kind, key)
SELECT 'calendar', calendar_snapshots.id
FROM parley.calendar_snapshots
JOIN parley.calendars USING (person_id, calendar_id)
JOIN parley.calendar_accounts USING (person_id)
WHERE (reads OR writes) AND ended_at IS NULL
ON CONFLICT DO NOTHING;

-- name: forget_uncounted
DELETE FROM parley.busy USING parley.calendars
WHERE (busy.person_id, busy.calendar_id) = (calendars.person_id, calendars.calendar_id) AND NOT reads;

-- name: ask_uncounted
SELECT parley.ask_for('calendar', calendar_snapshots.id::text, parley.now())
FROM parley.calendar_snapshots
JOIN parley.calendars USING (person_id, calendar_id)
JOIN parley.calendar_accounts USING (person_id)
JOIN parley.work ON kind = 'calendar' AND key = calendar_snapshots.id::text
WHERE reads AND NOT counted AND read_at IS NOT NULL AND ended_at IS NULL AND failing_since IS NULL
    AND token IS NULL AND due_at > parley.now();

-- name: snapshot
SELECT calendar_snapshots.id, person_id, calendar_id, reads, writes, owned, counted, sync_token, read_at, whole_at,
    covers_until, failures, failing_since, channel_id, channel_resource, channel_ends,
    parley.now() AS now
FROM parley.calendar_snapshots
JOIN parley.calendars USING (person_id, calendar_id)
JOIN parley.calendar_accounts USING (person_id)
WHERE calendar_snapshots.id = $1 AND (reads OR writes) AND ended_at IS NULL;

-- name: forget_busy
-- What is told anew, and what was only seen at a glance.
DELETE FROM parley.busy
WHERE person_id = $1 AND calendar_id = $2 AND ($3 OR entry_id IS NULL OR entry_id = ANY ($4));

-- name: keep_busy
-- Entries of our own are bookings already: the exclusion constraint keeps them.
INSERT INTO parley.busy (person_id, calendar_id, entry_id, starts_at, ends_at)
SELECT $1, $2, entry_id, starts_at, ends_at
FROM unnest($3::text[], $4::timestamptz[], $5::timestamptz[]) AS given (entry_id, starts_at, ends_at)
WHERE NOT EXISTS (SELECT FROM parley.calendar_entries AS ours WHERE ours.entry_id = given.entry_id);

-- name: suspect
-- Entries of ours that do not stand there as we left them: other than seen, or not there in a whole reading.
WITH seen AS (SELECT * FROM unnest($3::text[], $4::text[]) AS seen (entry_id, version))
UPDATE parley.calendar_entries AS ours SET suspect = true
FROM parley.calendar_entries AS mine LEFT JOIN seen USING (entry_id)
WHERE (ours.interview_id, ours.person_id, ours.calendar_id)
        = (mine.interview_id, mine.person_id, mine.calendar_id)
    AND mine.person_id = $1 AND mine.calendar_id = $2 AND mine.state = 'written'
    AND mine.ends_at > parley.now() AND mine.starts_at < $6
    AND CASE WHEN seen.entry_id IS NULL THEN $5 ELSE seen.version IS DISTINCT FROM mine.version END
RETURNING ours.interview_id;

-- name: overlapped
-- Interviews to come that something new in this calendar lies across.
SELECT DISTINCT bookings.interview_id
FROM parley.busy
JOIN parley.bookings ON bookings.person_id = busy.person_id AND state = 'confirmed'
    AND bookings.starts_at < busy.ends_at AND bookings.ends_at > busy.starts_at
WHERE busy.person_id = $1 AND busy.calendar_id = $2 AND bookings.starts_at > parley.now()
    AND busy.entry_id = ANY ($3);

-- name: read
UPDATE parley.calendar_snapshots SET
    sync_token = $2, counted = $5, read_at = parley.now(), failures = 0, failing_since = NULL, failure = NULL,
    whole_at = CASE WHEN $3 THEN parley.now() ELSE whole_at END,
    covers_until = CASE WHEN $3 THEN $4 ELSE covers_until END
WHERE id = $1;

-- name: readable
-- The person's calendar can be read again once every calendar that counts can.
UPDATE parley.recruiters SET calendar_unreadable_since = NULL
WHERE user_id = $1 AND calendar_unreadable_since IS NOT NULL
    AND NOT EXISTS (SELECT FROM parley.calendar_accounts WHERE person_id = $1 AND ended_at IS NOT NULL)
    AND NOT EXISTS (
        SELECT FROM parley.calendars LEFT JOIN parley.calendar_snapshots USING (person_id, calendar_id)
        WHERE person_id = $1 AND reads AND (read_at IS NULL OR failing_since IS NOT NULL)
    );

-- name: begin_anew
UPDATE parley.calendar_snapshots SET sync_token = NULL WHERE id = $1;

-- name: failed
UPDATE parley.calendar_snapshots SET
    failures = failures + 1, failing_since = coalesce(failing_since, parley.now()), failure = $2
WHERE id = $1;

-- name: unreadable
UPDATE parley.recruiters SET calendar_unreadable_since = parley.now()
WHERE user_id = $1 AND calendar_unreadable_since IS NULL
RETURNING calendar_unreadable_since;

-- name: ask_all_of
SELECT parley.ask_for('calendar', calendar_snapshots.id::text, parley.now())
FROM parley.calendar_snapshots JOIN parley.calendars USING (person_id, calendar_id)
WHERE person_id = $1 AND reads;

-- name: to_look_at
-- The calendars that count for these people, with our own entries that stand in their time.
SELECT person_id, array_agg(calendar_id ORDER BY calendar_id) AS calendar_ids,
    min(read_at) AS read_at, parley.now() AS now,
    ARRAY(
        SELECT tstzrange(starts_at, ends_at) FROM parley.calendar_entries AS ours
        WHERE ours.state IN ('writing', 'written') AND starts_at < $3 AND ends_at > $2
            AND EXISTS (
                SELECT FROM parley.bookings
                WHERE bookings.interview_id = ours.interview_id
                    AND bookings.person_id = calendars.person_id
            )
    ) AS ours
FROM parley.calendars
LEFT JOIN parley.calendar_snapshots USING (person_id, calendar_id)
WHERE person_id = ANY ($1) AND reads
GROUP BY person_id;

-- name: glanced
-- What was seen to be busy in a stretch, where the snapshot does not say so already.
INSERT INTO parley.busy (person_id, calendar_id, starts_at, ends_at)
SELECT $1, $2, starts_at, ends_at
FROM unnest($3::timestamptz[], $4::timestamptz[]) AS seen (starts_at, ends_at)
WHERE NOT EXISTS (
    SELECT FROM parley.busy
    WHERE person_id = $1 AND busy.starts_at <= seen.starts_at AND busy.ends_at >= seen.ends_at
);

-- name: not_busy
-- What the snapshot says of a stretch that is free in truth.
DELETE FROM parley.busy
WHERE person_id = $1 AND calendar_id = $2 AND entry_id IS NULL AND starts_at < $4 AND ends_at > $3;

-- name: watched
UPDATE parley.calendar_snapshots SET
    channel_id = $2, channel_sha256 = $3, channel_resource = $4, channel_ends = $5
WHERE id = $1;

-- name: channel
SELECT id, channel_sha256 FROM parley.calendar_snapshots WHERE channel_id = $1;

-- name: ask_for_news
SELECT parley.ask_for('calendar', $1, parley.now());
