-- The indexes of 015 for large tables: building them this way waits for other transactions, but nobody waits for it.
-- One whose building was stopped is left behind INVALID, and is made anew.

SET lock_timeout = '1s';
DO $$
DECLARE
    broken regclass;
BEGIN
    FOR broken IN
        SELECT indexrelid::regclass FROM pg_index
        WHERE NOT indisvalid AND indexrelid IN (
            to_regclass('public.idx_parley_applications_line'), to_regclass('public.idx_parley_applications_best'))
    LOOP
        EXECUTE format('DROP INDEX %s', broken);
    END LOOP;
END $$;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_parley_applications_line
    ON public.applications (job_id, shortlist_status, rank)
    WHERE shortlist_status IN ('shortlisted', 'buffer');
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_parley_applications_best
    ON public.applications (job_id, fit_score DESC NULLS LAST, created_at, id)
    WHERE shortlist_status IN ('pending', 'buffer');
RESET lock_timeout;
