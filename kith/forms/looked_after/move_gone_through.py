"""After a child in care moved, what hangs on it is gone through: plan, agreement, practice, appointments."""
from kith.language import NO_REASON, Choice, Form, LongText, Text, YesNo

PRACTICE = {"same": "The same practice", "new": "Registered with a new practice", "not_yet": "Not registered yet"}
AGREED = {"stands": "Asked again, and it stands", "changed": "Asked again, and it changed",
          "not_yet": "Not asked again yet"}


class MoveGoneThrough(Form):
    """Says what of the health plan still holds after a move, and what was taken along."""

    title = "Moved in care: what was gone through"
    label = "sensitive"
    important = True
    line = "After a move, what hangs on it was gone through."
    save = "Save what was gone through"

    plan_holds = YesNo("Does the health plan still hold as it is?")
    changes = LongText("What in it changes, and who does it now?", when=plan_holds.no, not_accepted=NO_REASON)
    agreed = Choice("Was it asked again who may know what?", AGREED)
    practice = Choice("With which GP practice is the child?", PRACTICE)
    practice_name = Text("What is the new practice called?", when=practice.is_in("new"), not_accepted=NO_REASON)
    waiting = LongText("Which appointments and places on waiting lists go along, and how?",
                       hint="Write that there are none, if so.")

    all_settled = practice.is_in("same", "new") & agreed.is_in("stands", "changed")
