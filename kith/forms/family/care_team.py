"""Who is in the care team of a young person, and what each of them may know."""
from kith.language import Choice, Form, LongText, Rows, Text
from kith.language.roles import TOLD

WHERE = TOLD | {"education": "School or college", "social_worker": "The social worker", "other": "Somebody else"}


class CareTeam(Form):
    """Lists who works together around a young person, how each is reached, and what each may know."""

    title = "Care team: who may know what"
    label = "sensitive"
    line = "The care team was written down."
    save = "Save the care team"

    people = Rows("Who is in it?", name=Text("Name"), role=Choice("From where?", WHERE),
                  may_know=LongText("What may they know?"), reached=Text("How are they reached?", optional=True))
    agreed = LongText("What does the young person say to this?", unknowns=True)
