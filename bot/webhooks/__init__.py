"""Outgoing webhooks: what happens to interviews and applications is told to the portal's own endpoints.

The form is that of the Standard Webhooks specification. What there is to tell is written by the database, in
the transaction that changes it (migration 014); here it is signed and brought to the endpoints.
"""
