"""Meetings and what they decide: also the plans that begin and end there."""
