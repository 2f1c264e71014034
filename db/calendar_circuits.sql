-- name: wait
-- How long nobody asks yet. Once that is over one asks, and the others wait a little for what they find.
WITH tried AS (
    UPDATE parley.calendar_circuits SET open_until = parley.now() + $2
    WHERE person_id = $1 AND open_until <= parley.now()
)
SELECT open_until - parley.now() FROM parley.calendar_circuits
WHERE person_id = $1 AND open_until > parley.now();

-- name: answered
UPDATE parley.calendar_circuits SET failures = 0, open_until = NULL
WHERE person_id = $1 AND (failures, open_until) IS DISTINCT FROM (0, NULL);

-- name: failed
INSERT INTO parley.calendar_circuits AS circuit (person_id, failures) VALUES ($1, 1)
ON CONFLICT (person_id) DO UPDATE SET
    failures = circuit.failures + 1,
    open_until = CASE
        WHEN circuit.failures + 1 >= $2 THEN parley.now() + $3
        ELSE circuit.open_until
    END;

-- name: rest
INSERT INTO parley.calendar_circuits AS circuit (person_id, rests_until) VALUES ($1, parley.now() + $2)
ON CONFLICT (person_id) DO UPDATE SET rests_until = greatest(circuit.rests_until, excluded.rests_until);

-- name: resting
SELECT rests_until - parley.now() FROM parley.calendar_circuits
WHERE person_id = $1 AND rests_until > parley.now();
