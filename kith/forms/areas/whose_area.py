"""Which areas answer for a child: home and placing authority, placement, practice, commissioner, each with its day."""
from kith.language import Date, Form, Text


class WhoseArea(Form):
    """Says which authorities, practice and commissioner answer for a child, and since when each of them does.

    What is left empty was not asked, and takes no earlier answer back.
    """

    title = "Which areas answer for the child"
    important = True
    line = "Which areas answer for the child was written down."
    save = "Save which areas answer"

    home_authority = Text("Home authority", optional=True)
    home_since = Date("Since when?", optional=True)
    placing_authority = Text("Placing authority, of a child in care", optional=True)
    placing_since = Date("Since when is it?", optional=True)
    address = Text("Where does the child live now?", optional=True, sensitive=True)
    address_since = Date("Since when do they live there?", optional=True)
    practice = Text("GP practice", optional=True)
    practice_since = Date("Since when are they registered there?", optional=True)
    commissioner = Text("Responsible commissioner", optional=True)
    commissioner_since = Date("Since when does it answer?", optional=True)
