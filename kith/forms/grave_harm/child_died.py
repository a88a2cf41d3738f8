"""A child has died: what those who review each death are told, and whether nobody could have expected it."""
from kith.language import Choice, Form, LongText, YesNo

PLACES = {"hospital": "In a hospital", "home": "At home", "hospice": "In a hospice", "abroad": "Abroad",
         "other": "Somewhere else"}


class ChildDied(Form):
    """Says that a child died, so that those who must know are told by people and nobody writes to the family as before.
    """

    title = "A child has died"
    important = True
    no_silence = True
    line = "Died."
    save = "Save, and see what is owed"

    place = Choice("Where was it?", PLACES)
    expected = Choice("Was it expected a day before?", {"yes": "Yes", "no": "No, or nobody knows why",
                                                        "outside": "Outside causes: an accident, violence, themselves"})
    harm = YesNo("May abuse or neglect come into it?", unknowns=True, sensitive=True)
    family = LongText("Who of the family was told, by whom, and who stays in touch with them?", unknowns=True,
                      sensitive=True)

    may_be_harm = harm.yes | harm.not_known
    sudden = expected.is_in("no", "outside")
