"""Duty rows as they stand on a page: joined strings, every word escaped, each drawn once while it says the same."""
from kith.access.roles import title
from kith.web.rows.about import folded, owed_rows
from kith.web.rows.dues import due, due_sentence
from kith.web.rows.hearing import base, following, offer, told, waits_since
from kith.web.rows.listed import duty_rows, why

__all__ = ["base", "due", "due_sentence", "duty_rows", "folded", "following", "offer", "owed_rows", "title", "told",
           "waits_since", "why"]
