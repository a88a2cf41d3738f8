"""A report that was asked for; that nothing is held is a report too."""
from kith.language import Choice, Form, InLaw, LongText, Text

OUTCOMES = {"written": "The report is below", "not_held": "Information not held: nothing is known to us",
            "cannot": "It cannot be given"}


class ReportGiven(Form):
    """Gives the report that was asked for, or says that nothing is held, or why it cannot be given."""

    title = "A report that was asked for"
    service = ""
    important = True
    by_people = False
    line = "A report that was asked for was answered: {outcome}."
    save = "Send the report"
    by_right = InLaw("reply", "It goes back to whoever asked for it.")

    outcome = Choice("What do you send?", OUTCOMES)
    report = LongText("The report", when=outcome.is_in("written"), sensitive=True)
    why = LongText("Why can it not be given?", when=outcome.is_in("cannot"))
    who = Text("Who gives it?", hint="Name and job. By telephone counts: write who you spoke to.")
