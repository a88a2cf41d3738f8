"""The plan of one child: every need with where it was said, what became of it, and who has taken it on."""

from django.http import HttpRequest, HttpResponse

from kith.forms.plans.plan_action import BECOMES, WHY_NOT, WISHES
from kith.records.database import cursor
from kith.web import seeing, wording
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import plan

REACHED = {"yes": "Reached", "partly": "Reached in part", "no": "Not reached", "not_known": "Not known yet"}

NO_NEED = "No need is recorded. If that is right, say who decided."


def page(request: HttpRequest, key: str) -> HttpResponse:
    """The needs in the order in which they were said; only what the reader may see, without a gap."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who, found = person.strip(cur, whole, request.at), plan.plan(cur, whole.ids, request.at, whole.reader)
    return show(request, "plan.jinja", f"Plan, {wording.titled(who.subject)}", door="People", who=who, plan=found,
                becomes=BECOMES, why_not=WHY_NOT, wishes=WISHES, reached=REACHED, counted=_counted(found))


def _counted(found: plan.Plan) -> str:
    """7 needs: 4 have an action, 1 has a reason, 2 have neither."""
    kinds = (("action", "an action"), ("reason", "a reason"), ("neither", "neither"))
    parts = [f"{wording.number(n, 'has')} {words}" for kind, words in kinds if (n := found.count(kind))]
    return f"{wording.number(len(found.needs), 'need')}: {', '.join(parts)}." if parts else NO_NEED
