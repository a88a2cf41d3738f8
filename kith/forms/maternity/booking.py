"""The booking appointment of a pregnancy: was she seen alone, and what she then said; never on shared paper."""
from kith.language import Choice, Form, Text, YesNo
from kith.language.pages import PRIVATE

ALONE = {"yes": "Yes, for part of it", "no": "No, somebody else was there", "declined": "She did not want to be"}


class Booking(Form):
    """Says what was asked at booking, and whether the private question could be asked in private."""

    title = "Booking appointment"
    service = "Maternity"
    label = "sensitive"
    in_copies = PRIVATE
    line = "Booking appointment."

    alone = Choice("Was she seen alone?", ALONE)
    present = Text("Who else was there?", when=alone.is_in("no"))
    hurt = YesNo("Has anyone hurt, frightened or controlled her, now or before?", when=alone.is_in("yes"),
                 sensitive=True, unknowns=True,
                 otherwise="An answer given while somebody else is there does not count. Leave this empty: "
                           "she will be offered a time alone.")
    smokes = YesNo("Does she smoke?", unknowns=True, optional=True)
    drinks = YesNo("Does she drink alcohol?", unknowns=True, optional=True)
    drugs = YesNo("Does she use drugs?", unknowns=True, optional=True)
