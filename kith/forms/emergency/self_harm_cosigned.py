"""The second signature under an assessment after self-harm; whoever sees it otherwise says how."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.gates import BySomebodyElse

ANSWERS = {"agrees": "I was part of it, and it is as it says", "otherwise": "I see it otherwise, and this is how"}


class SelfHarmCosigned(Form):
    """Signs an assessment after self-harm as the second of the two who made it."""

    title = "Assessment after self-harm: the second signature"
    label = "sensitive"
    by_people = False
    line = "Assessment after self-harm, the second signature: {answer}."
    save = "Sign it"

    answer = Choice("What do you say?", ANSWERS)
    words = LongText("How do you see it, and what is agreed between you?", when=answer.is_in("otherwise"),
                     not_accepted=NO_REASON)

    gates = (BySomebodyElse(answer),)
