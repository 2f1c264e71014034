-- One recruiter's jobs, needs and interviews become another's.

-- name: belongings
SELECT (SELECT count(*) FROM public.jobs WHERE jobs.posted_by = $1) AS jobs,
       count(*) FILTER (WHERE interviews.status <> 'confirmed') AS undecided,
       count(*) FILTER (WHERE interviews.status = 'confirmed' AND interviews.scheduled_time > parley.now()) AS booked,
       count(*) FILTER (WHERE interviews.status = 'confirmed' AND interviews.scheduled_time <= parley.now()) AS outcome,
       (SELECT count(DISTINCT job_id)
          FROM parley.need_people
          JOIN public.jobs ON jobs.id = need_people.job_id
         WHERE need_people.person_id = $1
           AND jobs.posted_by <> $1) AS panels,
       (SELECT count(*) FROM parley.stand_ins WHERE stand_in_id = $1 AND upper(during) > parley.now())
           + (SELECT count(*) FROM parley.deputies WHERE deputy_id = $1) AS stands_in
  FROM public.interviews
 WHERE interviews.recruiter_id = $1
   AND interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')

-- name: interviews
SELECT interviews.id
  FROM public.interviews
 WHERE interviews.recruiter_id = $1
   AND (interviews.status IN ('invitation_sent', 'slot_pending')
        OR interviews.status = 'confirmed' AND ($2::boolean OR interviews.scheduled_time <= parley.now()))
 ORDER BY interviews.id

-- name: renew_sessions
WITH mine AS (
    SELECT session_id
      FROM parley.session_memory
     WHERE interview_id = ANY($1::uuid[])
       AND is_current
     ORDER BY session_id
       FOR UPDATE
)
UPDATE parley.session_memory AS memory
   SET version = memory.version + 1
  FROM mine
 WHERE memory.session_id = mine.session_id

-- name: move_interviews
UPDATE public.interviews
   SET recruiter_id = $2
 WHERE id = ANY($1::uuid[])
RETURNING id, status = 'confirmed' AND scheduled_time > parley.now() AS ahead

-- name: spare_in_needs
-- Where the other is asked for already, nobody is asked for twice.
DELETE FROM parley.need_people AS mine
 WHERE mine.person_id = $1
   AND EXISTS (SELECT FROM parley.need_people AS theirs
                WHERE theirs.job_id = mine.job_id AND theirs.part = mine.part AND theirs.person_id = $2)

-- name: move_in_needs
UPDATE parley.need_people SET person_id = $2 WHERE person_id = $1

-- name: move_applications
UPDATE public.applications
   SET employer_id = $2
  FROM public.jobs
 WHERE jobs.id = applications.job_id
   AND jobs.posted_by = $1
   AND applications.employer_id = $1

-- name: move_jobs
UPDATE public.jobs SET posted_by = $2 WHERE posted_by = $1
