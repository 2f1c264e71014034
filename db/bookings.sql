-- name: lock
-- In the order given: whoever locks several people locks them in the same order.
SELECT pg_advisory_xact_lock(hashtextextended('parley.person:' || person, 0)) FROM unnest($1::uuid[]) AS person;

-- name: release
UPDATE parley.bookings SET state = 'released', hold_expires_at = NULL, released_at = parley.now()
WHERE interview_id = $1 AND state IN ('held', 'confirmed') AND state = ANY ($2);

-- name: confirm
-- With the first booking it is settled for good how mails name the interview's entry.
WITH named AS (
    INSERT INTO parley.entry_names (interview_id, provider)
    SELECT interviews.id, coalesce(accounts.provider, 'builtin')
    FROM public.interviews
    LEFT JOIN parley.calendar_accounts AS accounts ON accounts.person_id = interviews.recruiter_id
    WHERE interviews.id = $1
    ON CONFLICT (interview_id) DO NOTHING
)
INSERT INTO parley.bookings (interview_id, person_id, state, starts_at, ends_at, blocked_until)
SELECT $1, person, 'confirmed', $2, $3, $3::timestamptz + buffer
FROM unnest($4::uuid[], $5::interval[]) AS stake (person, buffer);

-- name: hold
-- What the interview's own booking covers already needs no hold, and could not have one.
INSERT INTO parley.bookings
    (interview_id, person_id, state, starts_at, ends_at, blocked_until, hold_expires_at)
SELECT $1, person, 'held', lower(rest), upper(rest), upper(rest), $6
FROM unnest($4::uuid[], $5::interval[]) AS stake (person, buffer)
CROSS JOIN LATERAL (
    SELECT rest
    FROM unnest(tstzmultirange(tstzrange($2, $3::timestamptz + buffer)) - coalesce((
        SELECT range_agg(during) FROM parley.bookings
        WHERE interview_id = $1 AND person_id = person AND state = 'confirmed'
    ), '{}')) AS rest
    ORDER BY upper(rest) - lower(rest) DESC
    LIMIT 1
) AS uncovered;
