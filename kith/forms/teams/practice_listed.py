"""A child stands on the agenda of the practice’s next meeting: the program builds it; nobody has to think of them."""
from kith.language import Date, Form, Number, Several, YesNo
from kith.language.roles import PROGRAM

WHY = {"risk": "On a plan, in care or on MARAC", "new": "Something important since the last meeting",
       "owed": "Something is late that the practice or the child’s nurse owes", "proposed": "Put forward",
       "open": "An action of an earlier meeting is open", "carried": "Not spoken of last time"}


class PracticeListed(Form):
    """Says since which meeting, and why. What it is stands on the child’s record, for whoever may open it."""

    title = "On the agenda of the practice meeting"
    label = "sensitive"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "On the agenda of the practice meeting."

    since = Date("Since which meeting?")
    until = Date("By which day is it spoken of?")
    why = Several("Why?", WHY)
    first = YesNo("Does it go first, since it was not spoken of last time?")
    carried = Number("How many meetings has it waited?", least=0)
