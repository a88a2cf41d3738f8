"""What a form lays beside it for whoever assesses: what they were promised and wrote, and SDQs with the time before."""
from django.http import HttpRequest

from kith.access import sensitivity
from kith.forms.looked_after.promise_rated import HELPED, KEPT
from kith.language import Form
from kith.records.database import cursor
from kith.web import questionnaires, staff
from kith.worklists.about import promises
from kith.worklists.person import Who


def beside(request: HttpRequest, form: type[Form] | None, who: Who | None) -> dict:
    """Promises beside an assessment alone: it opens with what was promised at the last one."""
    found = questionnaires.beside(request, form, who)
    if who is None or form is None or not form.weighs:
        return found
    with cursor() as cur:
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids)
        return found | {"told_us": promises.told(cur, who.ids, reader), "kept": KEPT, "helped": HELPED}
