"""Somebody tried whether a backup can be restored; a backup that nobody ever restored is a hope."""
from kith.language import Choice, Form, LongText, Text
from kith.language.roles import CLINICAL_SAFETY_OFFICER, PROGRAM, SERVICE_DESK

ENDED = {"well": "All came back as it was", "not": "It did not come back as it was"}


class RestoreTried(Form):
    """Says which backup was restored beside what is there, and whether all of it came back."""

    title = "A restore was tried"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM, SERVICE_DESK, CLINICAL_SAFETY_OFFICER)
    line = "A restore was tried: {ended}. {which}"
    save = "Save how it went"

    ended = Choice("How did it end?", ENDED)
    which = Text("Which backup was it, and on which machine?")
    lacked = LongText("What was not as it was, and what follows?", when=ended.is_in("not"))
