"""The local authority says why its notice came late, or that it had told us in time."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Text

WHY = {"sudden": "It was sudden, and nobody thought of the notice", "nobody": "Nobody knew that it was theirs to do",
       "away": "Whoever does it was away", "elsewhere": "It went to another place",
       "told": "We had told health in time", "other": "Another reason"}


class LateNoticeExplained(Form):
    """Says why a notice came late and what is done about it. That it was told in time is a claim, and stays one."""

    title = "Notice of coming into care: why it came late"
    by_people = False
    line = "Why the notice came late: {why}."
    save = "Send the answer"

    why = Choice("Why did it come late?", WHY)
    claims = why.is_in("told")
    told_on = Date("On which day did you tell health?", when=claims)
    whom = Text("Whom did you tell, and how?", when=claims, not_accepted=NO_REASON)
    mends = LongText("What is done so that the next one comes in time?", not_accepted=NO_REASON)
    who = Text("Who says so?", hint="Name, job and team.", not_accepted=NO_REASON)
