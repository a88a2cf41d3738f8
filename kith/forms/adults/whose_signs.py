"""Whose child the signs in an adult's home are of, and what becomes of the earlier word that there was none."""
from kith.language import NO_REASON, Choice, Form, LongText, children
from kith.language.pages import ADULTS

ANSWERS = {"child": "There is a child", "explained": "There is no child, and this is why",
           "not_known": "Asked, and still not known"}


class WhoseSigns(Form):
    """Answers the question that a sign of a child raised; the earlier statement stays, with its date."""

    title = "Whose child?"
    label = "sensitive"
    in_copies = ADULTS
    line = "Asked whose the signs of a child are: {answer}."
    important = True
    by_people = False
    save = "Save the answer"

    answer = Choice("What did you find out?", ANSWERS)
    children = children("Which children?", when=answer.is_in("child"))
    words = LongText("Who was asked, and what did they say?", not_accepted=NO_REASON)
