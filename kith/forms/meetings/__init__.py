"""Meetings, what they decide, and the plans and care that begin and end there."""
