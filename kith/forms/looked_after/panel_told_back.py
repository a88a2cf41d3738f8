"""The children's panel was told what became of each thing they had said, by a person, on a day."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Text

HOW = {"together": "We met them again", "video": "By video, with all who wanted",
       "each": "Each of them, by whoever works with them", "written": "In writing alone"}


class PanelToldBack(Form):
    """Says on which day they heard it and from whom. A letter alone is not told back."""

    title = "Children’s panel: told back"
    about = "team"
    by_people = False
    line = "The children’s panel was told on {told_on} what became of what they had said."
    save = "Save that they were told"

    told_on = Date("On which day?", own_page="shown")
    how = Choice("How?", HOW, own_page="shown")
    who = Text("Who told them?", not_accepted=NO_REASON)
    said = LongText("What did they say to it?", optional=True, hint="Without a name.")

    in_person = how.is_in("together", "video", "each")
