"""An SDQ as the program scored it: each scale, the total, its band, and whether it rose since the one before."""
from kith.language import Choice, Form, Number, Text, YesNo
from kith.language.roles import PROGRAM

INFORMANTS = {"carer": "The main carer", "teacher": "A teacher", "young_person": "The young person"}
BANDS = {"close": "close to average", "raised": "slightly raised", "high": "high", "very_high": "very high"}
FIRST_BANDS = {"normal": "normal", "borderline": "borderline", "abnormal": "abnormal"}


class SdqScored(Form):
    """Holds what the published rules make of an SDQ. What cannot be scored is missing here, and never filled in."""

    title = "SDQ: the score"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "{says}"

    informant = Choice("Who filled it in?", INFORMANTS)
    emotional = Number("Emotions", least=0, most=10, optional=True)
    conduct = Number("Behaviour", least=0, most=10, optional=True)
    hyperactivity = Number("Attention and activity", least=0, most=10, optional=True)
    peer = Number("Getting on with other young people", least=0, most=10, optional=True)
    prosocial = Number("Kindness and help", least=0, most=10, optional=True)
    total = Number("Total difficulties", least=0, most=40, optional=True)
    band = Choice("In four bands", BANDS, optional=True)
    first_band = Choice("In three bands, as first published", FIRST_BANDS, optional=True)
    before = Number("The total before, by the same", least=0, most=40, optional=True)
    rose = YesNo("Did it rise by as much as matters here?")
    says = Text("In words")

    asks_for_more = band.is_in("high", "very_high") | rose.yes
