-- A job's line: who has a place, who waits, and what of it changes under the job's lock.

-- name: lock
SELECT parley.lock_job($1)

-- name: situation
SELECT jobs.id, parley.places_of(jobs.id) AS places, jobs.shortlisting_buffer, jobs.automation_enabled,
       coalesce(jobs.applications_closed, false) AS applications_closed,
       coalesce(settings.kept_places, 0) AS kept_places,
       coalesce(settings.approve_first, false) AS approve_first,
       coalesce(settings.promotes_late, false) AS promotes_late,
       (SELECT promotion_stop_hours FROM parley.deployment) AS promotion_stop_hours,
       coalesce(settings.shortlists, true) AS shortlists,
       settings.ranked_at, parley.now() AS now,
       (SELECT jsonb_object_agg(flag_name, enabled) FROM public.feature_flags) AS flags,
       (SELECT min(scheduled_time)
          FROM public.interviews
         WHERE job_id = jobs.id
           AND status IN ('confirmed', 'completed', 'no_show')) AS first_interview,
       CASE WHEN settings.ranked_at IS NULL THEN
           (SELECT count(*)
              FROM (SELECT FROM public.applications
                     WHERE job_id = jobs.id
                       AND shortlist_status IN ('pending', 'buffer', 'shortlisted')
                     LIMIT parley.places_of(jobs.id)) AS enough)
       ELSE 0 END AS applications,
       CASE WHEN settings.ranked_at IS NULL AND settings.scores IS DISTINCT FROM 'portal' THEN
           (SELECT count(*)
              FROM parley.resumes
              JOIN public.applications ON applications.id = resumes.application_id
             WHERE read_at IS NULL
               AND applications.job_id = jobs.id)
       ELSE 0 END AS unread
  FROM public.jobs
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
 WHERE jobs.id = $1

-- name: line
SELECT id, fit_score, created_at, shortlist_status, rank
  FROM public.applications
 WHERE job_id = $1
   AND shortlist_status IN ('shortlisted', 'buffer')
 ORDER BY rank NULLS LAST, created_at, id

-- name: best_pending
SELECT id, fit_score, created_at, shortlist_status, rank
  FROM public.applications
 WHERE job_id = $1
   AND shortlist_status IN ('pending', 'buffer')
   AND shortlist_status = 'pending'
 ORDER BY fit_score DESC NULLS LAST, created_at, id
 LIMIT $2

-- name: rank
-- The whole job in one statement: the best of those who wait get the lowest ranks that nobody has, as many of
-- them a place as there are free ones, and the next the buffer.
WITH taken AS MATERIALIZED (
    SELECT rank FROM public.applications WHERE job_id = $1 AND shortlist_status = 'shortlisted'
), count AS (
    SELECT greatest(0, $2::integer - count(*))::integer AS free, count(*)::integer AS taken FROM taken
), best AS (
    SELECT applications.id, shortlist_status AS before, rank AS rank_before,
           row_number() OVER (ORDER BY fit_score DESC NULLS LAST, created_at, applications.id) AS place
      FROM public.applications
     WHERE job_id = $1
       AND shortlist_status IN ('pending', 'buffer')
     ORDER BY fit_score DESC NULLS LAST, created_at, applications.id
     LIMIT (SELECT free FROM count) + $3::integer
), ranks AS (
    SELECT rank, row_number() OVER (ORDER BY rank) AS place
      FROM count, generate_series(1, count.free + $3::integer + count.taken) AS rank
     WHERE rank NOT IN (SELECT taken.rank FROM taken WHERE taken.rank IS NOT NULL)
)
UPDATE public.applications
   SET shortlist_status = CASE WHEN best.place <= count.free THEN 'shortlisted' ELSE 'buffer' END,
       rank = ranks.rank
  FROM best JOIN ranks USING (place), count
 WHERE applications.id = best.id
   AND applications.shortlist_status = best.before
RETURNING applications.id, best.before, best.rank_before, applications.shortlist_status, applications.rank

-- name: note_ranked
INSERT INTO parley.job_settings (job_id, ranked_at) VALUES ($1, parley.now())
ON CONFLICT (job_id) DO UPDATE SET ranked_at = parley.now()

-- name: move
UPDATE public.applications
   SET shortlist_status = moved.after,
       rank = moved.rank
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::integer[]) AS moved (id, before, after, rank)
 WHERE applications.id = moved.id
   AND coalesce(applications.shortlist_status, 'pending') = moved.before
RETURNING applications.id

-- name: drop_out
WITH old AS (
    SELECT id, shortlist_status, rank FROM public.applications WHERE id = $1 FOR NO KEY UPDATE
)
UPDATE public.applications
   SET shortlist_status = $2,
       rank = NULL
  FROM old
 WHERE applications.id = old.id
   AND old.shortlist_status IS DISTINCT FROM 'rejected'
RETURNING old.shortlist_status AS before, old.rank

-- name: keep_places
INSERT INTO parley.job_settings (job_id, kept_places) VALUES ($1, greatest(0, $2::integer))
ON CONFLICT (job_id) DO UPDATE SET kept_places = greatest(0, job_settings.kept_places + $2::integer)

-- name: ask_invitations
SELECT parley.ask_for('invite', id::text, parley.now()) FROM unnest($1::uuid[]) AS id ORDER BY id

-- name: log
INSERT INTO public.automation_logs (job_id, action_type, trigger_source, actor_id, details, created_at)
VALUES ($1, $2, $3, $4, $5, parley.now())

-- name: moves_of
SELECT move, details ->> 'why' AS why, trigger_source, actor_id, coalesce(users.name::text, details ->> 'by') AS actor,
       details ->> 'by' AS way, logs.created_at
  FROM public.applications
  JOIN public.automation_logs AS logs ON logs.job_id = applications.job_id
   AND action_type IN ('job_ranked', 'shortlist_changed')
   AND details -> 'moves' @> jsonb_build_array(jsonb_build_object('application_id', applications.id))
 CROSS JOIN LATERAL jsonb_array_elements(details -> 'moves') AS move
  LEFT JOIN public.users ON users.id = actor_id
 WHERE applications.id = $1
   AND move ->> 'application_id' = applications.id::text
 ORDER BY logs.created_at DESC, (move -> 'after' ->> 'standing') = shortlist_status DESC
 LIMIT 200

-- name: with_something_to_do
-- A ranked job with a free place or room in the buffer, somebody who could have it, and nothing against it; and a
-- closed one that was not ranked when it was closed, with enough applications.
(SELECT jobs.id
  FROM public.jobs
  JOIN parley.job_settings AS settings ON settings.job_id = jobs.id AND ranked_at IS NOT NULL AND shortlists
 CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE shortlist_status = 'shortlisted') AS shortlisted,
                  count(*) FILTER (WHERE shortlist_status = 'buffer') AS waiting
             FROM public.applications
            WHERE job_id = jobs.id
              AND shortlist_status IN ('shortlisted', 'buffer')
       ) AS line
 WHERE automation_enabled IS NOT false
   AND (SELECT bool_and(enabled) FROM public.feature_flags
         WHERE flag_name IN ('global_automation', 'auto_promotion'))
   AND (
           (waiting < shortlisting_buffer AND EXISTS (
               SELECT FROM public.applications
                WHERE job_id = jobs.id AND shortlist_status IN ('pending', 'buffer')
                  AND shortlist_status = 'pending'))
           OR (shortlisted + kept_places < parley.places_of(jobs.id) AND waiting > 0)
       )
   AND (promotes_late OR NOT EXISTS (
           SELECT FROM public.interviews
            WHERE interviews.job_id = jobs.id
              AND status IN ('confirmed', 'completed', 'no_show')
              AND scheduled_time < parley.now()
                  + (SELECT make_interval(hours => promotion_stop_hours) FROM parley.deployment)))
   AND NOT EXISTS (
           SELECT FROM parley.proposals
            WHERE proposals.job_id = jobs.id
              AND approve_first
              AND (settled_at IS NULL OR settlement = 'refused'))
 LIMIT 100)
UNION ALL
(SELECT jobs.id
  FROM public.jobs
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
 WHERE applications_closed
   AND ranked_at IS NULL
   AND settings.shortlists IS NOT false
   AND automation_enabled IS NOT false
   AND (SELECT bool_and(enabled) FROM public.feature_flags
         WHERE flag_name IN ('global_automation', 'auto_shortlisting'))
   AND (SELECT count(*)
          FROM (SELECT FROM public.applications
                 WHERE applications.job_id = jobs.id
                   AND shortlist_status IN ('pending', 'buffer', 'shortlisted')
                 LIMIT parley.places_of(jobs.id)) AS enough) >= parley.places_of(jobs.id)
   AND NOT EXISTS (
           SELECT FROM parley.resumes
             JOIN public.applications ON applications.id = application_id
            WHERE read_at IS NULL AND applications.job_id = jobs.id)
   AND NOT EXISTS (
           SELECT FROM parley.proposals
            WHERE proposals.job_id = jobs.id
              AND approve_first
              AND (settled_at IS NULL OR settlement = 'refused'))
 LIMIT 100)
