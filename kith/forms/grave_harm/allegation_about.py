"""A child was found about whom something was said against somebody: it is on their record from then on."""
from kith.language import Choice, Form, LongText, YesNo
from kith.language.harm import SAFEGUARDING
from kith.language.pages import CHILDS


class AllegationAbout(Form):
    """Keeps on the record of a child what had been told before anybody knew that it was about them."""

    title = "A child found about whom something was said against somebody"
    label = "sealed"
    recorded_by = SAFEGUARDING
    important = True
    by_people = False
    in_copies = CHILDS
    line = "Something was said against somebody who works with children."

    place = Choice("Where do they work with children?", {
        "health": "In a health service", "school": "In a school or nursery", "care": "In foster care or a home",
        "other": "Somewhere else, paid or not"})
    what = Choice("What was said of them?", {
        "harmed": "Harmed a child, or may have", "crime": "May have committed a crime against a child",
        "risk": "Behaved so that they may be a danger to children",
        "suitable": "Behaved elsewhere so that they may not be suitable to work with children"})
    crime = YesNo("May it be a crime, or is a child in danger?")
    safe = LongText("What was done at once so that no child is alone with them?", optional=True)
