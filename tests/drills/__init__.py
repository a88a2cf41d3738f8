"""Drills: whatever is killed at whatever moment, what was acknowledged is kept once and whole."""
