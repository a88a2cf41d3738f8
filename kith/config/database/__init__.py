"""The embedded PostgreSQL: found, made, started and stopped, so that one command is enough to have a database."""
