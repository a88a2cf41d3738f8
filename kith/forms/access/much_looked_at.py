"""Somebody opened more records than their work needs, as the audit log counts them; the program says so."""
from kith.language import Choice, Form, Number, Text
from kith.language.roles import PROGRAM

WITHIN = {"hour": "an hour", "day": "a day"}


class MuchLookedAt(Form):
    """Says who opened how many records in an hour or a day, so that somebody asks them why."""

    title = "Many records were opened"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "{who} opened {records:record} within {within}."

    who = Text("Who opened them?")
    records = Number("How many records?", least=1)
    within = Choice("Within what time?", WITHIN)
