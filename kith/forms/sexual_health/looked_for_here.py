"""Somebody who did not come to the service was looked for, by the way that they themselves had said is safe."""
from kith.language import NO_REASON, Choice, Form, LongText, YesNo
from kith.language.confiding import WAYS
from kith.language.roles import SEXUAL_HEALTH

CAME_OF_IT = {"reached": "I spoke to them", "came": "They have come since", "not_reached": "Not reached",
              "not_tried": "Not tried: no way is safe, or they wished it so"}


class LookedForHere(Form):
    """Says how somebody who did not come was looked for, and whether they may be in danger."""

    title = "Sexual health: they did not come, what was done"
    label = "sealed"
    by_people = False
    recorded_by = (SEXUAL_HEALTH,)
    line = "They had not come: {came_of_it}."
    save = "Save what was done"

    way = Choice("Which way did you try?", WAYS)
    came_of_it = Choice("What came of it?", CAME_OF_IT)
    danger = YesNo("May they be in danger, by what is known here?", hint="A partner who is much older, pressure, "
                   "missing from home, an injury, a red, or a treatment that cannot wait.")
    words = LongText("What do you know, and what happens next?", not_accepted=(*NO_REASON, "dna"))

    found = came_of_it.is_in("reached", "came")
    to_decide = came_of_it.is_in("not_reached", "not_tried") | danger.yes
