"""What one professional decided about a notice of violence at home, for one child, and whether home may be written to.
"""
from kith.language import NO_REASON, Choice, Form, LongText, Several
from kith.language.pages import CHILDS

DECISIONS = {"visit": "I will see the child or the family", "call": "I will ring somebody it is safe to ring",
             "share": "I share it with another service", "nothing": "I do nothing more"}
SAFE = {"stands": "A safe contact stands, and I keep to it",
        "to_close": "There is a way that is not safe, and it is not recorded yet",
        "not_known": "I do not know yet: nobody rings or writes home until I do",
        "open": "I asked, and every way is safe"}
WITH = {"social_care": "Children’s social care", "midwife": "The midwife", "health_visitor": "The health visitor",
        "school_nurse": "The school nurse", "gp": "The GP", "named_nurse": "The named nurse",
        "other": "Another service"}


class ViolenceDecided(Form):
    """Records a decision about a notice of violence at home, with why; no decision closes it for anybody else."""

    title = "Notice of violence at home: what was decided"
    label = "sensitive"
    important = True
    by_people = False
    in_copies = CHILDS
    line = "A notice of violence at home: {decision}."
    save = "Record decision"

    decision = Choice("What did you decide?", DECISIONS)
    shared = Several("With whom?", WITH, when=decision.is_in("share"))
    why = LongText("Why?", not_accepted=(*NO_REASON, "no"))
    safe = Choice("Could a letter or a call to the home be met by whoever did the harm?", SAFE,
                  hint="Do not ask on a telephone that is answered by others.")

    mark_lacks = safe.is_in("to_close", "not_known")
