"""A notice that a child came into care reached us later than it may, as the program counted it."""
from kith.language import Form, Number
from kith.language.roles import PROGRAM


class NoticeCameLate(Form):
    """Holds how many working days went by before we were told. It goes where the notice is corrected and was in time.
    """

    title = "Notice of coming into care: it came late"
    by_people = False
    important = True
    recorded_by = (PROGRAM,)
    line = "We were told {days:working day} after the child came into care."

    days = Number("Working days from coming into care until we were told", least=0)
