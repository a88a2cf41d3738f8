"""A family has come to live in a refuge, on a site or in emergency accommodation; a refuge is told to nobody."""
from kith.language import Choice, Date, Form, LongText, Text, YesNo

KINDS = {"refuge": "A refuge", "site": "A site for travelling families", "emergency": "Emergency accommodation",
         "other": "Another home"}


class FamilyArrived(Form):
    """Says what kind of home somebody has come to, and which area knew them. A refuge keeps the address secret at once.
    """

    title = "Arrived in this area"
    label = "sensitive"
    important = True
    line = "Arrived in this area."
    save = "Save the arrival"

    kind = Choice("What kind of home is it?", KINDS)
    since = Date("Since when?", optional=True)
    before = Text("Which area did they come from?", unknowns=True)
    words = LongText("What should whoever goes there know?", optional=True)
    over = YesNo("Have they moved on?", hint="Leave this empty while they live there.", optional=True)

    stays = over.not_asked | over.no
    unsettled = kind.is_in("refuge", "site", "emergency")
    known_before = before.worded
