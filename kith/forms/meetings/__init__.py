"""Meetings and what they decide: also the plans and care that begin and end there."""
