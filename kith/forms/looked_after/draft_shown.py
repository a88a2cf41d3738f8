"""A draft, such as the health passport, was shown to the children's panel: each thing that was said of it is a row."""
from kith.language import NO_REASON, Choice, Date, Form, Number, Rows, Text

WHAT = {"passport": "The health passport", "form": "A form of ours", "letter": "A letter or a leaflet",
        "service": "A service, or how it is reached"}


class DraftShown(Form):
    """Keeps what young people said of a draft, each wish by itself. It names nobody, so that nobody is known by it.

    Every young person who has a page of their own reads it there, with what became of it.
    """

    title = "Children’s panel: what they said of a draft"
    about = "team"
    by_people = False
    led_to_by = ("panel",)
    important = True
    line = "The children’s panel was shown {called}, version {version}."
    save = "Keep what they said"

    what = Choice("What were they shown?", WHAT)
    called = Text("What is it called?", not_accepted=NO_REASON, own_page="shown",
                  hint="Every young person in care reads it on their own page.")
    version = Number("Which version?", least=1, own_page="shown")
    met_on = Date("On which day did you meet?", own_page="shown")
    young = Number("How many young people took part?", least=1)
    wishes = Rows("What did they say? One wish in each row, in their words and without a name.",
                  words=Text("In their words"), own_page="shown")
