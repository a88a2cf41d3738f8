"""The answer to one thing that others know: what the young person says of it, and what becomes of it, side by side."""
from kith.language import NO_REASON, Choice, Form, LongText, Text, YesNo
from kith.language.gates import NoSilence
from kith.language.topics import TOPICS

BECOMES = {"action": "An action in the plan", "held": "Somebody has it in hand already", "none": "No action"}


class KnownAnswered(Form):
    """Answers what others know. What the young person says stands beside it, and neither takes the other’s place.

    Where two or more know of it, that they did not tell us is no answer. There is an action, or a reason, and somebody
    who supervises has agreed to it.
    """

    title = "What others know: answered"
    label = "sensitive"
    important = True
    by_people = False
    line = "What others know was answered: {becomes}."
    save = "Save the answer"

    topic = Choice("What is it about?", TOPICS)
    sources = Text("Who knows of it?")
    talked = YesNo("Did you talk about it with the young person?")
    says = LongText("What do they say?", when=talked.yes, not_accepted=NO_REASON)
    not_because = LongText("Why not?", when=talked.no, not_accepted=NO_REASON)
    becomes = Choice("What becomes of it?", BECOMES)
    what = LongText("What exactly, who does it, and by when?", when=becomes.is_in("action", "held"),
                    not_accepted=NO_REASON)
    why = LongText("Why is there no action?", when=becomes.is_in("none"), not_accepted=NO_REASON)
    agreed_with = Text("Who agreed to that, of those who supervise you?", when=becomes.is_in("none"), optional=True,
                       hint="Needed where two or more know of it.")

    gates = (NoSilence("two", (what, why), agreed_with),)
