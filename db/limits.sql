-- What a deployment sets for itself, beside the environment.

-- name: limits
SELECT promotion_stop_hours, letter_hour, medium_risk_percent, high_risk_percent FROM parley.deployment;

-- name: locked
SELECT promotion_stop_hours, letter_hour, medium_risk_percent, high_risk_percent
FROM parley.deployment FOR UPDATE;

-- name: set
UPDATE parley.deployment
SET promotion_stop_hours = $1, letter_hour = $2, medium_risk_percent = $3, high_risk_percent = $4;
