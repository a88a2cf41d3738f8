"""Which SDQs there were when a health assessment was kept, or that there was none: its heading says so."""
from kith.language import Choice, Form, Rows, Text, YesNo

INFORMANTS = {"carer": "The main carer", "teacher": "A teacher", "young_person": "The young person"}


class SdqBeside(Form):
    """Lists the last SDQ of each who filled one in, beside an assessment. What they mean is said before it is signed.
    """

    title = "SDQ beside a health assessment"
    by_people = False
    important = True
    line = "{heading}"

    heading = Text("The heading of the assessment")
    found = YesNo("Was there an SDQ?")
    compare = YesNo("Is there something to compare, with the time before or between those who answered?",
                    optional=True)
    lines = Rows("Which?", optional=True, informant=Choice("Who filled it in?", INFORMANTS), says=Text("In words"))
