"""Shortlisting's shell: ranking, moving up, what a recruiter does by hand, the switches, the invitations."""
