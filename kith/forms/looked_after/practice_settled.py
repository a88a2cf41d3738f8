"""Somebody found out with which GP practice a child in care is, and whether they changed practice."""
from kith.language import NO_REASON, Choice, Form, LongText, Text, YesNo

FOUND = {"before": "The one that was named before", "now": "The one that is named now", "another": "Another one",
         "nowhere": "None: they are not registered"}


class PracticeSettled(Form):
    """Says where a child in care is registered, how that is known, and who corrects what was wrong."""

    title = "Child in care: with which GP practice they are"
    important = True
    by_people = False
    line = "With which GP practice the child is was found out: {found}."
    save = "Save what you found out"

    found = Choice("With which practice is the child?", FOUND)
    practice_name = Text("What is the practice called?", when=found.is_in("before", "now", "another"),
                    not_accepted=NO_REASON)
    grounds = LongText("Who said so, and when did you ask?", not_accepted=NO_REASON,
                       hint="Ask the practice itself. A letter or an old list is no proof.")
    moved = YesNo("Were they with another practice before?", when=found.is_in("before", "now", "another"),
                  hint="If so, the practice before is asked for what it holds.")
    corrected = LongText("Where was the wrong practice named, and who was asked to correct it?", optional=True,
                         hint="Correct it on the record too, at the entry that names it.")

    registered = found.is_in("before", "now", "another")
