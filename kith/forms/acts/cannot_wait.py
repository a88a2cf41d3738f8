"""Whoever waits says that it cannot wait: the next person on the ladder hears now, and not at their time."""
from kith.language import NO_REASON, Form, LongText


class CannotWait(Form):
    """Hastens a duty that others owe: who would have heard of silence next hears at once, and the sender's lead too."""

    title = "This cannot wait"
    about = "any"
    acts_as = "hasten"
    by_people = False
    important = True
    line = "Cannot wait: {changed}."
    save = "This cannot wait"

    changed = LongText("What has changed?", not_accepted=NO_REASON)
