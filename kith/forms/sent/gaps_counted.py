"""How much of what a team sent in a month had all that its readers need, as the program counted it."""
from kith.language import Choice, Date, Form, Number, Rows, Text
from kith.language.roles import PROGRAM


class GapsCounted(Form):
    """Counts everything that people of a team, or of all teams, sent by one form; the gaps stay in it."""

    title = "What was sent, and what it lacked: counted"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    monthly = 3
    line = "Of {sent} sent in a month {whole} had everything, {at_once} could not wait, {reasoned} went with a reason."

    whose = Choice("Of whom?", {"team": "Of one team", "all": "Of all teams together"})
    of_form = Text("By which form?")
    month = Date("In which month?")
    sent = Number("How many were sent?")
    whole = Number("How many had everything that is wanted?")
    at_once = Number("How many went with gaps since they could not wait?")
    reasoned = Number("How many went with gaps and a reason?")
    gaps = Rows("What was missing, and how often?", optional=True, question=Text("Question"), times=Number("Times"))
