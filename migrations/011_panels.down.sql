-- Takes 011 back: needs beyond the one recruiter, days off and the finer rules of each person are lost.

BEGIN;
SET LOCAL lock_timeout = '1s';

DROP FUNCTION IF EXISTS parley.people_of(uuid, uuid);
DROP FUNCTION IF EXISTS parley.time_of(uuid[], timestamptz, timestamptz, uuid);
DROP TYPE IF EXISTS parley.person_time;
DROP TABLE IF EXISTS parley.need_people, parley.need_parts;
ALTER TABLE IF EXISTS parley.messages DROP COLUMN IF EXISTS grounds;
ALTER TABLE IF EXISTS parley.recruiters
    DROP COLUMN IF EXISTS exceptions,
    DROP COLUMN IF EXISTS holiday_country,
    DROP COLUMN IF EXISTS holiday_subdivision,
    DROP COLUMN IF EXISTS buffer_before_minutes,
    DROP COLUMN IF EXISTS buffer_after_minutes,
    DROP COLUMN IF EXISTS change_notice_minutes,
    DROP COLUMN IF EXISTS horizon_days,
    DROP COLUMN IF EXISTS max_per_week,
    DROP COLUMN IF EXISTS weight;

DELETE FROM public.parley_migrations WHERE number = 11;

COMMIT;
