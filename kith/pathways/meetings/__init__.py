"""Whoever is involved is invited, and reads what was decided."""
