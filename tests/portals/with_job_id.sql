-- A portal whose applications have a job_id already, with a foreign key and an index of its own making.

CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text,
    email text UNIQUE,
    role text,
    created_at timestamptz DEFAULT now()
);
CREATE TABLE jobs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title text,
    description text,
    posted_by uuid REFERENCES users (id)
);
CREATE TABLE applications (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    job_id uuid CONSTRAINT application_of_job REFERENCES jobs (id) ON DELETE SET NULL,
    name text,
    email text,
    cover_letter text,
    phone text,
    address text,
    resume_url text,
    status text DEFAULT 'pending',
    applicant_id uuid REFERENCES users (id),
    employer_id uuid REFERENCES users (id),
    created_at timestamptz DEFAULT now()
);
COMMENT ON COLUMN applications.job_id IS 'what they want';
CREATE INDEX idx_applications_job_id ON applications (job_id, created_at);

INSERT INTO users (id, name, email, role)
SELECT format('00000000-0000-4000-8000-%s', lpad(n::text, 12, '0'))::uuid, 'Person ' || n, n || '@people.example',
       CASE WHEN n <= 2 THEN 'Employer' ELSE 'Job Seeker' END
  FROM generate_series(1, 10) AS n;
INSERT INTO jobs (id, title, description, posted_by)
VALUES ('00000000-0000-4000-9000-000000000001', 'Job', 'Work', '00000000-0000-4000-8000-000000000001');
INSERT INTO applications (job_id, name, applicant_id, employer_id)
SELECT CASE WHEN n % 2 = 0 THEN '00000000-0000-4000-9000-000000000001'::uuid END, 'Person',
       format('00000000-0000-4000-8000-%s', lpad((3 + n % 8)::text, 12, '0'))::uuid,
       '00000000-0000-4000-8000-000000000001'
  FROM generate_series(1, 20) AS n;
