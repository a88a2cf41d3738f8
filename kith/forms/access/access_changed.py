"""What somebody may do was changed, as a reader of their team’s access asked."""
from kith.language import NO_REASON, Form, LongText
from kith.language.roles import SERVICE_DESK


class AccessChanged(Form):
    """Says what was changed of somebody’s posts, or why nothing was."""

    title = "What somebody may do was changed"
    about = "team"
    by_people = False
    recorded_by = (SERVICE_DESK,)
    line = "What somebody may do was changed: {what}"
    save = "It is changed"

    what = LongText("What did you change, or why not?", not_accepted=NO_REASON)
