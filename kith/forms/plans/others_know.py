"""What others know and an assessment does not say: found when it is kept, a line for each topic."""
from kith.language import Choice, Form, Number, Rows, Text, YesNo
from kith.language.topics import TOPICS

HERE = {"denied": "It was asked about, and not told", "silent": "It is not spoken of"}


class OthersKnow(Form):
    """Lists what others know since the last assessment, as its author may read it. Each line is owed an answer."""

    title = "What others know"
    label = "sensitive"
    by_people = False
    line = "What others know was listed beside an assessment."
    save = "List it"
    row_says = "{topic}: {many:person knows} of it, in {apart:service}. {here} here."

    lines = Rows("What do others know?", topic=Choice("What is it about?", TOPICS),
                 sources=Text("Who knows of it?"), many=Number("How many know of it?", least=1),
                 apart=Number("How many of them are of different services?", least=1),
                 two=YesNo("Do two or more know of it?"), here=Choice("What does the assessment say?", HERE))
