"""Where no meeting can be held, practice and health visitor are each asked about a child in writing."""
from kith.language import NO_REASON, Form, LongText


class LinkAsked(Form):
    """Asks the practice and the health visitor about a child in writing, in the place of a meeting."""

    title = "Ask in writing in place of a link meeting"
    label = "sensitive"
    liaises = True
    line = "Practice and health visitor were asked in writing, in place of a meeting."
    save = "Ask both"

    what = LongText("What is to be decided about the child?", not_accepted=(*NO_REASON, "for information"))
