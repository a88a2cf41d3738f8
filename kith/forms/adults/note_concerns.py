"""The answer to “does this note concern a child?”: yes and which, nobody and why, or not sure; never a verdict."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Several, YesNo, children

CONCERNS = {"yes": "Yes", "unsure": "I cannot tell", "nobody": "No, it concerns no child"}
TOLD = {"social_care": "Children’s social care", "police": "The police", "lead": "My team lead or the named nurse",
        "childs_worker": "The child’s health visitor, school nurse or midwife", "nobody": "Nobody yet"}


class NoteConcerns(Form):
    """Says whether words in a note concern a child, which child, and who has been told."""

    title = "Does this note concern a child?"
    label = "sensitive"
    line = "Asked whether a note concerns a child: {concerns}."
    important = True
    by_people = False
    save = "Save the answer"
    by_right = InLaw("safe", "A danger to children that an adult’s service knows of goes to whoever can act.")

    concerns = Choice("Does it concern a child?", CONCERNS)
    why = LongText("Why does it concern no child?", when=concerns.is_in("nobody"),
                   not_accepted=(*NO_REASON, "no"))
    children = children("Which children?", when=concerns.is_in("yes"))
    danger_now = YesNo("Is a child in danger now?", hint="If so, phone 999 first.", when=concerns.is_in("yes"))
    told = Several("Who has been told?", TOLD, when=concerns.is_in("yes", "unsure"))

    a_child = concerns.is_in("yes", "unsure")
