-- A portal without applications.job_id, with types, rules and triggers of its own: an enum for the status, a
-- phone as bigint, more columns that must be filled, a counter, a history that its triggers write.

CREATE FUNCTION uuid_generate_v4() RETURNS uuid LANGUAGE sql AS 'SELECT gen_random_uuid()';
CREATE TYPE user_role AS ENUM ('Job Seeker', 'Employer');
CREATE TYPE application_status AS ENUM ('pending', 'seen', 'accepted', 'rejected');
CREATE SEQUENCE application_numbers;

CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
    name text NOT NULL,
    email text NOT NULL UNIQUE,
    phone bigint NOT NULL,
    password_hash text NOT NULL,
    role user_role NOT NULL,
    niches text[] NOT NULL DEFAULT '{}',
    created_at timestamp NOT NULL DEFAULT now()
);

CREATE TABLE jobs (
    id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
    title text NOT NULL,
    description text NOT NULL,
    job_type text NOT NULL CHECK (job_type IN ('Full-time', 'Part-time')),
    salary numeric(12, 2),
    posted_by uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    expired boolean DEFAULT false,
    job_posted_on timestamptz DEFAULT now(),
    rank smallint
);
COMMENT ON COLUMN jobs.salary IS 'a year, gross';
CREATE INDEX idx_jobs_title ON jobs (title);

CREATE TABLE applications (
    id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
    number bigint NOT NULL DEFAULT nextval('application_numbers') UNIQUE,
    name text NOT NULL,
    email text NOT NULL,
    cover_letter text NOT NULL,
    phone bigint NOT NULL,
    address text NOT NULL,
    resume_url text,
    status application_status NOT NULL DEFAULT 'pending',
    applicant_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    employer_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE VIEW open_applications AS SELECT id, name, status FROM applications WHERE status = 'pending';

CREATE TABLE history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END $$;
CREATE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO history (application_id) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER touched BEFORE UPDATE ON applications FOR EACH ROW EXECUTE FUNCTION touch();
CREATE CONSTRAINT TRIGGER remembered AFTER UPDATE ON applications
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION remember();
CREATE TRIGGER switched_off BEFORE UPDATE ON applications FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE applications DISABLE TRIGGER switched_off;
CREATE TRIGGER always_on BEFORE UPDATE ON applications FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE applications ENABLE ALWAYS TRIGGER always_on;

-- Employer 1 has one job, employer 2 two, employer 3 none.
INSERT INTO users (id, name, email, phone, password_hash, role)
SELECT format('00000000-0000-4000-8000-%s', lpad(n::text, 12, '0'))::uuid, 'Person ' || n, n || '@people.example',
       49300000000 + n, 'x', (CASE WHEN n <= 3 THEN 'Employer' ELSE 'Job Seeker' END)::user_role
  FROM generate_series(1, 30) AS n;
INSERT INTO jobs (id, title, description, job_type, posted_by)
SELECT format('00000000-0000-4000-9000-%s', lpad(n::text, 12, '0'))::uuid, 'Job ' || n, 'Work', 'Full-time',
       format('00000000-0000-4000-8000-%s', lpad(least(n, 2)::text, 12, '0'))::uuid
  FROM generate_series(1, 3) AS n;
INSERT INTO applications (id, name, email, cover_letter, phone, address, applicant_id, employer_id)
SELECT format('00000000-0000-4000-a000-%s', lpad(n::text, 12, '0'))::uuid, 'Person', 'p@people.example', 'Dear', 1, 'Street',
       format('00000000-0000-4000-8000-%s', lpad((4 + n % 27)::text, 12, '0'))::uuid,
       format('00000000-0000-4000-8000-%s', lpad((1 + n % 3)::text, 12, '0'))::uuid
  FROM generate_series(1, 60) AS n;
