"""Who does the next review health assessment of a child in care: the same person, or why not, with a hand-over."""
from kith.language import NO_REASON, Choice, Form, LongText, Text, YesNo
from kith.language.assessing import OWN_ROLES, OWN_TEAM_FROM, REVIEWERS, WHY_ANOTHER
from kith.language.gates import AgreedRole

WHY = {"moved": "The child has moved too far away", "left": "They no longer work here", "wish": "The child’s own wish",
       "away": "They are away when it is due", "age": "Another service does it from this age on",
       "other": "Another reason"}


class PractitionerNamed(Form):
    """Names who does the next review assessment. If it is not whoever did the last one, says why, and hands over."""

    title = "Health assessment of a child in care: who does the next review"
    line = "The next review health assessment is done by {who}."
    save = "Save who does it"

    who = Text("Who does it?", hint="First name and surname", not_accepted=NO_REASON)
    role = Choice("What are they?", REVIEWERS)
    why_role = Choice("If it is another than agreed here for this age: why?", WHY_ANOTHER, optional=True)
    same = YesNo("Is that whoever did the last one?", unknowns=True,
                 hint="Where none is known yet, say that it is not known.")
    why_other = Choice("Why not the same person?", WHY, when=same.no)
    hand_over = LongText("What was agreed last time, and what must they know?", when=same.no, sensitive=True,
                         not_accepted=NO_REASON, hint="In the words of whoever did the last one.")

    gates = (AgreedRole(role, why_role, OWN_TEAM_FROM, OWN_ROLES),)
