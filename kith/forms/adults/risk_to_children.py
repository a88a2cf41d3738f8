"""A risk to children stated by whoever learnt of it, from a closed list; it needs no proof and accuses nobody."""
from kith.language import Choice, Form, InLaw, LongText, Several, YesNo, children
from kith.language.pages import ADULTS

KINDS = {"intent": "Said that they mean to harm a child", "thoughts": "Has thoughts or pictures of harming a child",
         "no_contact": "Must have no contact with children, or only supervised",
         "beliefs": "A child is part of what they believe or hear while ill",
         "violence": "Violence in a home where there are children",
         "neglect": "Children are not looked after as they need", "convicted": "Has harmed a child before",
         "other": "Something else"}
FROM = {"self": "This person", "other": "Somebody else in their life"}
WHICH = {"named": "These children", "own": "Any of their own", "any": "Any child", "not_known": "Not known yet"}
TOLD = {"social_care": "Children’s social care", "police": "The police", "lead": "My team lead or the named nurse",
        "nobody": "Nobody yet"}


class RiskToChildren(Form):
    """States that an adult may be a risk to children, which children, and who has been told."""

    title = "Risk to children"
    label = "sensitive"
    in_copies = ADULTS
    line = "A risk to children was stated."
    important = True
    save = "Save, and tell whoever must know"
    by_right = InLaw("safe", "A danger to children that an adult’s service knows of goes to whoever can act.")

    kinds = Several("What is it?", KINDS)
    harm_from = Choice("From whom would harm come?", FROM)
    words = LongText("What was said or seen, in the words used?")
    which = Choice("Which children?", WHICH)
    children = children("The children", when=which.is_in("named"))
    danger_now = YesNo("Is a child in danger now?", hint="If so, phone 999 first.")
    told = Several("Who has been told already?", TOLD)
