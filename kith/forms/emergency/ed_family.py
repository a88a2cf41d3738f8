"""The family questions of the emergency department: who is at home, who cares, which children an adult has."""
from kith.language import Form, LongText, Rows, Text, YesNo
from kith.language.accounts import ROLLS


class EdFamily(Form):
    """Asks who lives with the child and who cares for them; of an adult, which children they live with or see."""

    title = "Family questions in A&E"
    service = "A&E"
    line = "Family asked in A&E: {home}"
    save = "Save family answers"

    home = LongText("Who lives in the home?", unknowns=True)
    carer = Text("Who looks after the child day to day?", unknowns=True, optional=True)
    siblings = Rows("Sisters, brothers and other children", name=Text("Name"),
                    born=Text("Age or date of birth", optional=True), lives=Text("Where do they live?", optional=True),
                    optional=True)
    rolls = YesNo("Of a baby: do they roll over by themselves, as you are told or see?", unknowns=True, optional=True,
                  fact=ROLLS)
    children = YesNo("Does this person live with or see any children?", unknowns=True, optional=True,
                     hint="Of an adult this is the question: who is at home is no answer to it.")
    which = LongText("Which children, and where?", when=children.yes, unknowns=True)

    # Whoever says "yes" and not which has named a child whom nobody can find.
    asked_of_children = children.no | children.not_known | which.asked
