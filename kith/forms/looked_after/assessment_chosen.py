"""What a young person, or whoever cares for a small child, chose for a health assessment."""
from kith.language import Choice, Form, LongText, Moment, Text, YesNo
from kith.language.assessing import KINDS, PLACES, WAYS
from kith.language.ways import OWN_PAGE

CHOSEN = {"offered": "One of those that were offered", "another": "Another place, time or person",
          "any": "They do not mind", "no_answer": "No answer yet"}
WHO = {"young_person": "The child or young person", "carer": "Their carer", "parent": "A parent"}


class AssessmentChosen(Form):
    """Keeps what was chosen, by whom and how, so that the booking can be laid beside it. It can be changed later."""

    title = "Health assessment of a child in care: what they choose"
    comes_as = (OWN_PAGE,)
    line = "{kind}: they were asked what they would like. {chosen}."
    save = "Save what they chose"
    asks_when = "When did they choose?"

    kind = Choice("Which assessment is it?", KINDS, own_page="shown")
    chosen = Choice("What do they choose?", CHOSEN, own_page="shown")
    who = Choice("Who chose?", WHO, when=chosen.is_in("offered", "another", "any"))
    how = Choice("How did they say so, or how were they asked?", WAYS)
    place_kind = Choice("What kind of place?", PLACES, when=chosen.is_in("offered", "another"), own_page="shown")
    place = Text("Where exactly?", when=chosen.is_in("offered", "another"), sensitive=True, optional=True,
                 own_page="shown")
    starts = Moment("When?", when=chosen.is_in("offered", "another"), optional=True, own_page="shown")
    person = Text("With whom?", when=chosen.is_in("offered", "another"), optional=True, own_page="shown")
    words = LongText("In their own words", optional=True, sensitive=True)
    before = Text("If they change their mind: what had they chosen before?", optional=True, sensitive=True)
    booked = YesNo("Did they book it themselves, on their own page?", optional=True,
                   hint="Their page says so. Leave it empty if you book it.")

    answered = chosen.is_in("offered", "another", "any")
