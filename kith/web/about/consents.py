"""The consents of one person on one page: what is in force, for what and with whom, and what became of the rest."""

from django.http import HttpRequest, HttpResponse

from kith.forms.consent.consent_given import GAVE, HOW, PARENTS
from kith.language.sharing import BASES, PURPOSES, RECIPIENTS, TOLD_OR_NOT
from kith.records.database import cursor
from kith.web import seeing, wording
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import consents

KINDS = (("force", "in force"), ("again", "to be asked again"), ("refused", "refused"))


def page(request: HttpRequest, key: str) -> HttpResponse:
    """What is in force first, by what it is for; then what may not be shared; the history last, and closed."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who = person.strip(cur, whole, request.at)
        found = consents.of(cur, whole.subject.id, request.at, whole.reader)
    return show(request, "consents.jinja", f"Consents, {wording.titled(who.subject)}", door="People", who=who,
                found=found, counted=_counted(found), gave=GAVE, how=HOW, parents=PARENTS,
                bases=BASES, told=TOLD_OR_NOT, purposes=PURPOSES, recipients=RECIPIENTS)


def _counted(found: consents.Consents) -> str:
    """3 lines in force, 1 to be asked again."""
    parts = [f"{n} {words}" for kind, words in KINDS if (n := len(found.of(kind)))]
    return f"{', '.join(parts)}." if parts else "No consent to share is recorded that you may see."
