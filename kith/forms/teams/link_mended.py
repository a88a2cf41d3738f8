"""A health visitor was away from two link meetings: what is done so that somebody comes."""
from kith.language import Form, LongText


class LinkMended(Form):
    """Says how a health visitor takes part in a practice’s link meetings again."""

    title = "Link meetings: who comes from now on"
    about = "team"
    by_people = False
    line = "Who comes to link meetings from now on: {does}"
    save = "Save it"

    does = LongText("Who comes from now on, and what was changed so that they can?")
