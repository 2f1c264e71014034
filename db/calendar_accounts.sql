-- Connected accounts. Nothing here waits for a provider: what it is asked for is asked outside of any transaction.

-- name: find
SELECT person_id, provider, address, connected_at, ended_at, ended_why
  FROM parley.calendar_accounts
 WHERE person_id = $1

-- name: connect
WITH connected AS (
    INSERT INTO parley.calendar_accounts AS known (person_id, provider, address, scopes)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (person_id) DO UPDATE
        SET scopes = excluded.scopes,
            connected_at = parley.now(),
            ended_at = NULL,
            ended_why = NULL,
            renewal = known.renewal + 1,
            renewing_until = NULL
      WHERE known.provider = excluded.provider AND known.address = excluded.address
    RETURNING person_id, provider
)
INSERT INTO public.automation_logs (action_type, trigger_source, actor_id, details, created_at)
SELECT 'calendar_connected', 'manual', person_id,
       jsonb_build_object('person_id', person_id, 'provider', provider), parley.now()
  FROM connected
RETURNING true

-- name: disconnect
WITH gone AS (
    DELETE FROM parley.calendar_accounts
     WHERE person_id = $1
    RETURNING person_id, provider
)
INSERT INTO public.automation_logs (action_type, trigger_source, actor_id, details, created_at)
SELECT 'calendar_disconnected', 'manual', person_id,
       jsonb_build_object('person_id', person_id, 'provider', provider), parley.now()
  FROM gone
RETURNING true

-- name: end
WITH ended AS (
    UPDATE parley.calendar_accounts
       SET ended_at = parley.now(), ended_why = $2
     WHERE person_id = $1
       AND ended_at IS NULL
       AND ($3::bigint IS NULL OR renewal = $3)
    RETURNING person_id, provider
)
INSERT INTO public.automation_logs (action_type, trigger_source, actor_id, details, created_at)
SELECT 'calendar_access_ended', 'auto', NULL,
       jsonb_build_object('person_id', person_id, 'provider', provider, 'why', $2::text), parley.now()
  FROM ended
RETURNING true

-- name: begin_renewal
UPDATE parley.calendar_accounts
   SET renewal = $3, renewing_until = parley.now() + $2
 WHERE person_id = $1
   AND ended_at IS NULL
   AND (renewing_until IS NULL OR renewing_until <= parley.now() OR renewal = $3)
RETURNING true

-- name: finish_renewal
UPDATE parley.calendar_accounts
   SET renewing_until = parley.now() + $3
 WHERE person_id = $1
   AND renewal = $2
   AND ended_at IS NULL
RETURNING true

-- name: calendars
SELECT calendar_id, name, owned, reads, writes
  FROM parley.calendars
 WHERE person_id = $1
 ORDER BY writes DESC, owned DESC, lower(name), calendar_id

-- name: note_calendars
WITH listed AS (
    SELECT * FROM unnest($2::text[], $3::text[], $4::boolean[]) AS listed (calendar_id, name, owned)
), dropped AS (
    DELETE FROM parley.calendars
     WHERE person_id = $1
       AND calendar_id NOT IN (SELECT calendar_id FROM listed)
)
INSERT INTO parley.calendars AS known (person_id, calendar_id, name, owned, reads, writes)
SELECT $1, calendar_id, name, owned, false, false
  FROM listed
ON CONFLICT (person_id, calendar_id) DO UPDATE
    SET name = excluded.name,
        owned = excluded.owned,
        writes = known.writes AND excluded.owned

-- name: begin_with_own
UPDATE parley.calendars
   SET reads = true, writes = true
 WHERE person_id = $1
   AND calendar_id = $2
   AND owned
   AND NOT EXISTS (SELECT FROM parley.calendars AS other WHERE other.person_id = $1 AND other.writes)

-- name: can_write
SELECT true
  FROM parley.calendars
 WHERE person_id = $1
   AND calendar_id = $2
   AND owned

-- name: write_nowhere
UPDATE parley.calendars
   SET writes = false
 WHERE person_id = $1
   AND writes

-- name: choose
UPDATE parley.calendars
   SET reads = (calendar_id = ANY ($2::text[] || $3::text)), writes = (calendar_id = $3::text)
 WHERE person_id = $1

-- name: begin_consent
WITH swept AS (
    DELETE FROM parley.calendar_consents
     WHERE expires_at < parley.now() - interval '1 day'
)
INSERT INTO parley.calendar_consents (sha256, sign_in, expires_at)
VALUES ($1, $2, parley.now() + $3)

-- name: use_consent
UPDATE parley.calendar_consents
   SET used_at = parley.now()
 WHERE sha256 = $1
   AND sign_in = $2
   AND used_at IS NULL
   AND expires_at > parley.now()
RETURNING true
