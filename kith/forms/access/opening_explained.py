"""Whoever opened a page without a usual reason says more about why."""
from kith.language import NO_REASON, Form, LongText


class OpeningExplained(Form):
    """Answers the Caldicott guardian, in the worker’s own words."""

    title = "Why I opened a page"
    about = "worker"
    by_people = False
    label = "sensitive"
    line = "Why I opened the page: {words}"
    save = "Send my answer"

    words = LongText("Why did you open it, and what did you do?", not_accepted=NO_REASON,
                     hint="Name nobody whom it is about.")
