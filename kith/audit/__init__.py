"""The audit log: each request, read and refusal is one event, only added to, and sealed outside the database."""
