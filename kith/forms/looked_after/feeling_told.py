"""How a young person feels, on a scale of their own, and whether they are safe."""
from kith.language import Choice, Form, InLaw, LongText, Number, Text, YesNo
from kith.language.hearing import HEARS
from kith.language.roles import DESIGNATED_DOCTOR, LOOKED_AFTER_LEAD, LOOKED_AFTER_NURSE, THEMSELVES

FEELING = {"5": "Very good", "4": "Good", "3": "So-so", "2": "Bad", "1": "Very bad"}
SAFE = {"yes": "Yes", "not_sure": "I am not sure", "no": "No"}


class FeelingTold(Form):
    """Keeps how a young person says that they feel. Whoever says that they are not safe is phoned by a person."""

    title = "How I am feeling"
    label = "sensitive"
    important = True
    read_by = (LOOKED_AFTER_NURSE, LOOKED_AFTER_LEAD, DESIGNATED_DOCTOR)   # who lay it beside the time before
    by_people = False
    recorded_by = (THEMSELVES,)
    line = "They told us how they feel."
    save = "Send it"
    by_right = InLaw("safe", "Somebody who says that they are not safe is spoken to, by whoever can.")

    feeling = Choice("How do you feel today?", FEELING, own_page="shown")
    own = Text("Is there something you want to keep an eye on? Name it", optional=True,
               hint="Such as sleep, worry or school. You choose.", own_page="shown")
    mark = Number("How is that today, from 0 (worst) to 10 (best)?", optional=True, least=0, most=10, own_page="shown")
    safe = Choice("Do you feel safe right now?", SAFE, own_page="shown")
    hurting = YesNo("Are you thinking of hurting yourself?", optional=True)
    words = LongText("Anything else?", optional=True)
    to = Choice("Who hears of it first, where they are not safe?", HEARS)

    unsafe = safe.is_in("no", "not_sure") | hurting.yes
