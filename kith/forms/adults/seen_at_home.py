"""What was seen on a visit to an adult's home: children, signs of a child, and whose."""
from kith.language import Choice, Form, LongText, Several, Text, YesNo

SIGNS = {"cot": "A cot, or a child’s bed", "toys": "Toys", "clothes": "Children’s clothes",
         "milk": "Bottles, milk or nappies", "school": "School things", "other": "Something else of a child’s",
         "none": "No sign of a child"}
WHOSE = {"known": "A child we know of", "not_known": "I do not know yet"}


class SeenAtHome(Form):
    """Says what a visit to an adult's home showed of children, whatever had been said before."""

    title = "What was seen at home"
    label = "sensitive"
    line = "Seen at home. Children there: {present}; signs of a child: {signs}."
    save = "Save what was seen"

    present = YesNo("Were children there?", unknowns=True)
    signs = Several("Which signs of a child were there?", SIGNS)
    of_a_child = present.yes | signs.is_in("cot", "toys", "clothes", "milk", "school", "other")
    whose = Choice("Whose child is it?", WHOSE, when=of_a_child)
    which = Text("Which child is it?", when=whose.is_in("known"))
    hazards = LongText("What there could hurt a child?", unknowns=True)
    lives_here = LongText("Who else lives here?", unknowns=True)

    important = of_a_child
