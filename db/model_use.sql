-- What the language model has read for us, counted so that it stays within its budget.

-- name: allowed
-- Whether the conversation's day, and the day of all, have tokens left; 0 lifts a cap.
SELECT ($3 = 0 OR coalesce(sum(tokens) FILTER (WHERE conversation_id = $1), 0) < $3)
   AND ($2 = 0 OR coalesce(sum(tokens), 0) < $2)
  FROM parley.model_use
 WHERE day = (parley.now() AT TIME ZONE 'UTC')::date

-- name: note
INSERT INTO parley.model_use AS used (day, conversation_id, calls, tokens)
VALUES ((parley.now() AT TIME ZONE 'UTC')::date, $1, 1, $2)
ON CONFLICT (day, conversation_id) DO UPDATE
   SET calls = used.calls + 1, tokens = used.tokens + excluded.tokens
