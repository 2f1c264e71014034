-- A portal on a server like Supabase's: its owner is no superuser, every new table is open to the roles of the
-- web by default, people are known by signed claims, and the portal guards its own tables by row.
-- Roles are made beforehand, see supabase_roles.sql; this runs as portal_owner.

CREATE SCHEMA auth;
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS
    $$ SELECT nullif(current_setting('request.jwt.claims', true)::json ->> 'sub', '')::uuid $$;
GRANT USAGE ON SCHEMA auth TO anon, authenticated, service_role;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon, authenticated, service_role;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON FUNCTIONS TO anon, authenticated, service_role;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON SEQUENCES TO anon, authenticated, service_role;

CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    email text NOT NULL UNIQUE,
    role text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE jobs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title text NOT NULL,
    description text NOT NULL,
    posted_by uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    expired boolean NOT NULL DEFAULT false
);
CREATE TABLE applications (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    email text NOT NULL,
    cover_letter text,
    phone text,
    address text,
    resume_url text,
    status text NOT NULL DEFAULT 'pending',
    applicant_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    employer_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_row ON users FOR SELECT USING (id = auth.uid());
CREATE POLICY own_applications ON applications FOR ALL USING (applicant_id = auth.uid());

INSERT INTO users (id, name, email, role) VALUES
    ('00000000-0000-4000-8000-000000000001', 'Recruiter 1', 'r1@people.example', 'Employer'),
    ('00000000-0000-4000-8000-000000000002', 'Recruiter 2', 'r2@people.example', 'Employer'),
    ('00000000-0000-4000-8000-000000000003', 'Candidate 1', 'c1@people.example', 'Job Seeker'),
    ('00000000-0000-4000-8000-000000000004', 'Candidate 2', 'c2@people.example', 'Job Seeker');
INSERT INTO jobs (id, title, description, posted_by) VALUES
    ('00000000-0000-4000-9000-000000000001', 'Job 1', 'Work', '00000000-0000-4000-8000-000000000001'),
    ('00000000-0000-4000-9000-000000000002', 'Job 2', 'Work', '00000000-0000-4000-8000-000000000002');
INSERT INTO applications (id, name, email, applicant_id, employer_id) VALUES
    ('00000000-0000-4000-a000-000000000001', 'Candidate 1', 'c1@people.example',
     '00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001'),
    ('00000000-0000-4000-a000-000000000002', 'Candidate 2', 'c2@people.example',
     '00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000002');
