"""What the yearly return on children in care still lacks of one child, as the program found it."""
from kith.language import Form, Number, Rows, Text
from kith.language.roles import PROGRAM


class ReturnChecked(Form):
    """Lists each rule of the return that would be broken. Once it is mended, the line is gone with the next check."""

    title = "Return on children in care: what it lacks"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "The return of {year} was checked."

    year = Number("The return of which year?")
    social_care = Rows("What children’s social care can mend", optional=True, rule=Text("Rule"), what=Text("What?"))
    health = Rows("What the looked-after children’s nurse can mend", optional=True, rule=Text("Rule"),
                  what=Text("What?"))
