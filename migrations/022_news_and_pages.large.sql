-- The index of 022 for large tables: building it this way waits for other transactions, but nobody waits for it.
-- One whose building was stopped is left behind INVALID, and is made anew.

SET lock_timeout = '1s';
DO $$
DECLARE
    broken regclass;
BEGIN
    FOR broken IN
        SELECT indexrelid::regclass FROM pg_index
        WHERE NOT indisvalid AND indexrelid = to_regclass('public.idx_parley_applications_listed')
    LOOP
        EXECUTE format('DROP INDEX %s', broken);
    END LOOP;
END $$;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_parley_applications_listed ON public.applications
    (job_id, coalesce(rank, 2147483647), (- coalesce(fit_score, -1)), coalesce(created_at, 'infinity'), id);
RESET lock_timeout;
