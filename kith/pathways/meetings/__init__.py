"""Meetings and what they decide: whoever is involved is invited, and reads it."""
