"""How many children have no blank among the roles around them, as the program counted it in one week."""
from kith.language import Choice, Date, Form, Number
from kith.language.roles import PROGRAM

WHOSE = {"children": "Children", "clients": "Clients of services for adults"}


class NetworkCounted(Form):
    """Counts each child, or each client of a service for adults, once: of a team, or of all teams together."""

    title = "Who is around each child: counted"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Of {owed} on the caseload {complete} have no blank, {blank} were never asked in full, {stale} too long ago."

    week = Date("The week that began on")
    whose = Choice("Of all teams together, whom?", WHOSE, optional=True)
    owed = Number("How many were on the caseload?")
    complete = Number("Of how many is every role known, or asked in vain not long ago?")
    blank = Number("Of how many was something never asked?")
    stale = Number("Of how many was something asked too long ago?")
