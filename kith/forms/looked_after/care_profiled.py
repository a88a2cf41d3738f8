"""The needs of all children in care, as the program counted them in one month."""
from kith.language import Date, Form, Number, Rows, Text
from kith.language.roles import PROGRAM


class CareProfiled(Form):
    """Counts who needs what, by age, ethnic group and place; what is unknown is counted, too. Few are left out here.

    A cell that is missing is one that would point at somebody, or from which such a one could be worked out.
    """

    title = "Profile of children in care"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    monthly = 3
    line = "The needs of children in care were counted."

    month = Date("In which month?")
    children = Number("How many are in care?", optional=True, hint="Nothing of fewer than five.")
    sizes = Rows("How many are in each group?", optional=True, by=Text("By what?"), of=Text("Which group?"),
                 children=Number("How many?", optional=True))
    cells = Rows("Who needs what?", optional=True, measure=Text("What is needed?"), by=Text("By what?"),
                 of=Text("Which group?"), need=Number("Need it", optional=True), none=Number("Do not", optional=True),
                 unknown=Number("Nobody knows", optional=True))
    reasons = Rows("Why is it not known?", optional=True, measure=Text("What?"), why=Text("Why?"),
                   children=Number("Of how many?", optional=True))
    asks = Rows("Which gaps must be decided about?", optional=True, gap=Text("Which gap?"), name=Text("In words"))
