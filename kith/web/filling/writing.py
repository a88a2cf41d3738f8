"""Who else writes the same of the same person just now: said beside a form, so that nobody finds out when both send."""
from datetime import timedelta

from django.http import HttpRequest

from kith.access import confidence
from kith.intake.doors import drafts
from kith.intake.doors.drafts import Page
from kith.language import Form
from kith.web import wording

NOW = timedelta(minutes=30)   # what was saved longer ago is a draft that lies somewhere


def others(request: HttpRequest, form: type[Form] | None, subject_key: str) -> list[str]:
    """Each in a sentence; of what is sealed, and of what is about nobody yet, nobody hears."""
    if form is None or not subject_key or confidence.is_sealed(form):
        return []
    found = drafts.others(request.user.id, Page(form.key, subject_key), request.at - NOW)
    return [f"{name} is writing this too (saved at {wording.clock(at)}). Neither overwrites the other."
            for name, at in found]
