"""Somebody read the minutes of a meeting, and says where they are wrong."""
from kith.language import NO_REASON, Form, LongText, Number, Text, YesNo


class MinutesRead(Form):
    """Says that the minutes were read; a line that is wrong is challenged with what is known, and from where."""

    title = "Minutes of a meeting: read"
    by_people = False
    of_a_reading = True
    line = "Minutes read."
    save = "I have read them"

    wrong = YesNo("Is anything in them wrong?", by_link=True, hint="Whoever issued them answers you, and everybody "
                  "who has them reads what is amended.")
    line_number = Number("Which line is it? Its number", when=wrong.yes, least=1, by_link=True)
    facts = LongText("What is true instead?", when=wrong.yes, not_accepted=NO_REASON)
    source = Text("How do you know?", when=wrong.yes, sensitive=True, not_accepted=NO_REASON,
                  hint="Read by whoever answers you, not by the family.")
    wording = LongText("What should the line say?", when=wrong.yes, not_accepted=NO_REASON)
