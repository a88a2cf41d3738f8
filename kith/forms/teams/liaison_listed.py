"""A family stands on the agenda of a month’s maternity liaison: the program builds it; nobody has to think of it."""
from kith.language import Date, Form, Number, Several, Text, YesNo
from kith.language.roles import PROGRAM

WHY = {"plan": "On a child protection plan", "vulnerable": "Vulnerable", "concern": "Cause for concern",
       "other": "Something else", "missed": "Not seen at an appointment", "carried": "Carried over"}


class LiaisonListed(Form):
    """Says for which month, and why. Those who were carried over come first, the longest waiting before the others."""

    title = "On the agenda of maternity liaison"
    label = "sensitive"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "On the agenda of maternity liaison."
    save = "Put it on"

    month = Text("Of which month?")
    until = Date("By which day is it spoken of?")
    cluster = Text("In which cluster?")
    practice = Text("Of which practice?")
    why = Several("Why?", WHY)
    first = YesNo("Does it go first, since it was not spoken of last time?")
    carried = Number("How many meetings has it waited?", least=0)
