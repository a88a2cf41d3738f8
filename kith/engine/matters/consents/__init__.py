"""Consents: what was said, whether it was theirs to say, what has changed since, and how each line stands."""
