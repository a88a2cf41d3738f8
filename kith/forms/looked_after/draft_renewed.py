"""After what the children's panel said there is a new version; its list of changes is what was answered."""
from kith.language import Date, Form, LongText, Number


class DraftRenewed(Form):
    """Says which version follows, and from which day it is used."""

    title = "Children’s panel: the new version"
    about = "team"
    by_people = False
    line = "After the children’s panel: version {version}."
    save = "Save the new version"

    version = Number("Which version is it now?", least=1, own_page="shown")
    from_day = Date("From which day is it used?")
    more = LongText("What else changed, that nobody had asked for?", optional=True)
