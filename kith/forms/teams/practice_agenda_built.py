"""The agenda of the next meeting of a practice and its health visitor was gone through: the program’s own word."""
from kith.language import Date, Form, Number
from kith.language.roles import PROGRAM


class PracticeAgendaBuilt(Form):
    """Says that everybody of the practice was looked at, and how many children came onto the agenda by it."""

    title = "Agenda of the practice meeting: built"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "The agenda of the next meeting was built. Children who came onto it: {children}."

    since = Date("Since which meeting?")
    until = Date("By which day do they meet?")
    children = Number("How many children came onto it?", least=0)
