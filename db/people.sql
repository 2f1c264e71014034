-- People: the portal's users, whom we adopt by email, and what we know of them beyond its columns.

-- name: lock_email
SELECT pg_advisory_xact_lock(hashtextextended('parley.person ' || lower($1), 0))

-- name: find_by_email
SELECT id
  FROM public.users
 WHERE email IN ($1, lower($1))
 ORDER BY email = $1 DESC, created_at, id
 LIMIT 1

-- name: phone_type
SELECT data_type
  FROM information_schema.columns
 WHERE table_schema = 'public'
   AND table_name = 'users'
   AND column_name = 'phone'

-- name: add_person
-- The record gives every value its column's type, which differs from portal to portal.
INSERT INTO public.users (name, email, role)
SELECT new.name, new.email, new.role
  FROM jsonb_populate_record(NULL::public.users, $1) AS new
RETURNING id

-- name: add_person_with_phone
INSERT INTO public.users (name, email, role, phone)
SELECT new.name, new.email, new.role, new.phone
  FROM jsonb_populate_record(NULL::public.users, $1) AS new
RETURNING id

-- name: set_recruiter
INSERT INTO parley.recruiters (
    user_id, time_zone, working_hours, buffer_minutes, min_notice_minutes, max_per_day, exceptions,
    holiday_country, holiday_subdivision, buffer_before_minutes, buffer_after_minutes,
    change_notice_minutes, horizon_days, max_per_week, weight)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (user_id) DO UPDATE
   SET time_zone = excluded.time_zone,
       working_hours = excluded.working_hours,
       buffer_minutes = excluded.buffer_minutes,
       min_notice_minutes = excluded.min_notice_minutes,
       max_per_day = excluded.max_per_day,
       exceptions = excluded.exceptions,
       holiday_country = excluded.holiday_country,
       holiday_subdivision = excluded.holiday_subdivision,
       buffer_before_minutes = excluded.buffer_before_minutes,
       buffer_after_minutes = excluded.buffer_after_minutes,
       change_notice_minutes = excluded.change_notice_minutes,
       horizon_days = excluded.horizon_days,
       max_per_week = excluded.max_per_week,
       weight = excluded.weight

-- name: recruiter
SELECT users.id, users.name, users.email,
       recruiters.time_zone, recruiters.working_hours, recruiters.buffer_minutes,
       recruiters.min_notice_minutes, recruiters.max_per_day, recruiters.exceptions,
       recruiters.holiday_country, recruiters.holiday_subdivision, recruiters.buffer_before_minutes,
       recruiters.buffer_after_minutes, recruiters.change_notice_minutes, recruiters.horizon_days,
       recruiters.max_per_week, recruiters.weight
  FROM parley.recruiters
  JOIN public.users ON users.id = recruiters.user_id
 WHERE recruiters.user_id = $1

-- name: recruiter_by_email
SELECT users.id
  FROM parley.recruiters
  JOIN public.users ON users.id = recruiters.user_id
 WHERE users.email IN ($1, lower($1))
 ORDER BY users.email = $1 DESC
 LIMIT 1

-- name: lock_recruiter
SELECT user_id FROM parley.recruiters WHERE user_id = $1 FOR UPDATE

-- name: forget_busy
-- Those of the built-in calendar: what was read elsewhere stays.
DELETE FROM parley.busy WHERE person_id = $1 AND calendar_id IS NULL

-- name: add_busy
INSERT INTO parley.busy (person_id, starts_at, ends_at)
SELECT $1, starts_at, ends_at
  FROM unnest($2::timestamptz[], $3::timestamptz[]) AS given (starts_at, ends_at)

-- name: set_candidate
INSERT INTO parley.candidates (user_id, time_zone, locale)
VALUES ($1, $2, $3)
ON CONFLICT (user_id) DO UPDATE
   SET time_zone = coalesce(excluded.time_zone, candidates.time_zone),
       locale = coalesce(excluded.locale, candidates.locale)

-- name: calendar
-- What fills a recruiter's time around a stretch, and their rules.
WITH stretch AS MATERIALIZED (
    SELECT coalesce($2, parley.now()) AS starts,
           coalesce($3, coalesce($2, parley.now()) + $4) AS ends
)
SELECT parley.now() AS now, starts, ends,
       ARRAY(SELECT people FROM parley.time_of(ARRAY[$1::uuid], starts, ends, NULL) AS people) AS people
  FROM stretch
