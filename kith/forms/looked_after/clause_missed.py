"""In a quarter fewer were in time than a signed clause of the contract says, as the program counted."""
from kith.language import Choice, Date, Form, Number, Text, YesNo
from kith.language.contracts import MEASURED
from kith.language.roles import PROGRAM


class ClauseMissed(Form):
    """Says by which clause fewer were in time than was agreed. Of few no number is kept."""

    title = "Contract: fewer in time than agreed"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "By {stands} at least {least}% were to be in time, and fewer were: {measure}."

    clause = Number("Which clause?")
    measure = Choice("What is owed?", MEASURED)
    stands = Text("Where does it stand in the contract?")
    least = Number("Of a hundred, at least how many in time?")
    quarter = Date("In the quarter from which day?")
    few = YesNo("Are they too few to be told to whoever may open nobody?")
    in_time = Number("How many were in time?", optional=True)
    due = Number("Of how many?", optional=True)
