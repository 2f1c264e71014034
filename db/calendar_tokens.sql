-- Sealed texts only; the second part of one names its key.

-- name: keep
INSERT INTO public.calendar_tokens (user_id, access_token, refresh_token, expiry_date)
VALUES ($1, $2, $3, parley.now() + $4)
ON CONFLICT (user_id) DO UPDATE
    SET access_token = excluded.access_token,
        refresh_token = excluded.refresh_token,
        expiry_date = excluded.expiry_date

-- name: find
SELECT user_id, access_token, refresh_token, expiry_date > parley.now() + $2 AS fresh,
       rests_until - parley.now() AS rest
  FROM public.calendar_tokens
  LEFT JOIN parley.calendar_circuits ON person_id = user_id AND rests_until > parley.now()
 WHERE user_id = $1

-- name: forget
DELETE FROM public.calendar_tokens
 WHERE user_id = $1

-- name: key_ids
SELECT DISTINCT split_part(token, '.', 2) AS key_id
  FROM public.calendar_tokens
 CROSS JOIN LATERAL (VALUES (access_token), (refresh_token)) AS tokens (token)

-- name: of_unknown_keys
SELECT user_id
  FROM public.calendar_tokens
 WHERE split_part(access_token, '.', 2) <> ALL ($1::text[])
    OR split_part(refresh_token, '.', 2) <> ALL ($1::text[])

-- name: sealed_with_others
SELECT user_id, access_token, refresh_token
  FROM public.calendar_tokens
 WHERE split_part(access_token, '.', 2) = ANY ($1::text[] || $2::text)
   AND split_part(refresh_token, '.', 2) = ANY ($1::text[] || $2::text)
   AND (split_part(access_token, '.', 2) <> $2 OR split_part(refresh_token, '.', 2) <> $2)
 ORDER BY user_id
 LIMIT $3

-- name: seal_anew
UPDATE public.calendar_tokens AS kept
   SET access_token = anew.access_token,
       refresh_token = anew.refresh_token
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
       AS anew (user_id, access_was, refresh_was, access_token, refresh_token)
 WHERE kept.user_id = anew.user_id
   AND kept.access_token = anew.access_was
   AND kept.refresh_token = anew.refresh_was
