"""The children questions of a service for adults: six kinds of children, each asked, and who said so and when."""
from kith.language import Choice, Date, Form, InLaw, YesNo, all_of, any_of, children
from kith.language.pages import ADULTS

BY_WHOM = {"client": "This person", "partner": "Their partner or former partner", "relative": "A relative",
           "professional": "Another professional", "record": "It stands in our record"}


class ChildrenAsked(Form):
    """Asks an adult about children of every kind. “No children” needs who said so and when; a blank is not a no."""

    title = "Children in this person’s life"
    label = "sensitive"
    in_copies = ADULTS
    line = ("Asked about children. In the home: {living}; visited or visiting: {visited}; looked after: {cared_for}; "
            "expected: {expected}; a partner’s: {partners}; any others: {others}.")
    save = "Save what was said about children"
    by_right = InLaw("safe", "Whoever supervises sees to it that children around an adult at risk are known.")

    living = YesNo("Do any children live with them, all or part of the time?", unknowns=True)
    visited = YesNo("Do they visit any children, or do children visit them?", unknowns=True)
    cared_for = YesNo("Do they look after any children, paid or unpaid?", unknowns=True)
    expected = YesNo("Are they or a partner expecting a baby?", unknowns=True)
    partners = YesNo("Has a partner or former partner children?", unknowns=True)
    others = YesNo("Any other children, such as their own who live elsewhere or whom they no longer see?",
                   unknowns=True)

    every_kind = (living, visited, cared_for, expected, partners, others)
    any_yes = any_of(one.yes for one in every_kind)
    any_answer = any_of(one.known for one in every_kind)
    all_no = all_of(one.no for one in every_kind)
    all_answered = all_of(one.known for one in every_kind)
    some_not_known = any_of(one.not_known for one in every_kind)

    who_said = Choice("Who said so?", BY_WHOM, when=any_answer, hint="“No children” needs who said so, and when.")
    said_on = Date("On which day did they say so?", when=any_answer)
    children = children("Which children?", when=any_yes)

    important = any_yes
