"""Consent and sharing: what was agreed to, refused or taken back, and what was shared by it or without it."""
