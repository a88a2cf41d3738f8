"""Something was said against somebody who works with children: kept by the safeguarding team, and named to nobody."""
from kith.language import Choice, Form, LongText, YesNo
from kith.language.gates import WhoseRecord
from kith.language.harm import NOTHING_SAID, OFFICER, SAFEGUARDING
from kith.language.pages import CHILDS

PLACES = {"health": "In a health service", "school": "In a school or nursery", "care": "In foster care or a home",
         "other": "Somewhere else, paid or not"}
WHAT = {"harmed": "Harmed a child, or may have", "crime": "May have committed a crime against a child",
        "risk": "Behaved so that they may be a danger to children",
        "suitable": "Behaved elsewhere so that they may not be suitable to work with children"}
WHOSE = {"here": "The child on whose record this is", "unknown": "A child, and nobody knows yet which",
         "nobody": "No child is named"}


class Allegation(Form):
    """Says that something was said, and of what kind. A name is told by telephone: colleagues read what is here."""

    title = "Said against somebody who works with children"
    stands_alone = "Said against somebody who works with children"
    label = "sealed"
    recorded_by = SAFEGUARDING
    by_telephone = OFFICER
    important = True
    in_copies = CHILDS
    no_silence = True
    line = "Something was said against somebody who works with children."
    save = "Save, and see what is owed"

    place = Choice("Where do they work with children?", PLACES)
    what = Choice("What was said of them?", WHAT, hint="Write no name here, and do not speak with them about it.")
    whose = Choice("Which child is it about?", WHOSE)
    crime = YesNo("May it be a crime, or is a child in danger?", hint="Then phone the police today.")
    safe = LongText("What was done at once so that no child is alone with them?", not_accepted=NOTHING_SAID,
                    hint="Without their name")

    gates = (WhoseRecord(whose, "here"),)
