"""A child in care is offered places, times and people for a health assessment, to choose from."""
from kith.language import Choice, Form, LongText, Moment, Rows, Text
from kith.language.assessing import KINDS, PLACES, WAYS


class AssessmentOffered(Form):
    """Says what a young person was offered for their health assessment: where, when and with whom."""

    title = "Health assessment of a child in care: what is offered"
    line = "{kind}: places, times and people were offered."
    save = "Save what is offered"

    kind = Choice("Which assessment is it?", KINDS, own_page="shown")
    offers = Rows("What can they choose from? Offer three or more.", place_kind=Choice("What kind of place?", PLACES),
                  place=Text("Where exactly?", sensitive=True, optional=True), starts=Moment("When?"),
                  person=Text("With whom?"), own_page="shown")
    fewer = LongText("If there are fewer than three: why?", optional=True)
    asked_how = Choice("How are they asked?", WAYS)
    prefers = Text("Whom would they like to see, if they said so?", optional=True)
