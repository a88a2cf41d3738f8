"""Setting a duty aside: who may, by name; whoever may not asks one of them, and it stays where it is until then."""
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access.finding import Holder, who_now
from kith.engine.catalogue import FORMS, duty_of
from kith.language import NO_REASON
from kith.language.errors import Refused
from kith.language.roles import TEAM_LEAD, Role
from kith.records.database import cursor
from kith.web import contact, duty, staff
from kith.web.filling import asking, saying
from kith.web.filling.sheet import Sheet
from kith.web.showing import show
from kith.worklists.owed.duty import DutyPage
from kith.worklists.person import Who

WAIVED, GIVEN = FORMS["waived"], FORMS["handed_over"]
WHY = {"why": WAIVED.questions["why"]}
NEEDED = "Write why it need not, or cannot, be done."
NOBODY = "Only {who} can set this aside, and nobody is named there now. Phone {phone}."


def may(request: HttpRequest, found: DutyPage) -> bool:
    """Whether to show the whole form; the pipe decides when it is sent."""
    mine = {post.role for post in staff.posts(request)} & {role.key for role in _by(found)}
    return bool(mine - {TEAM_LEAD.key}) or (bool(mine) and duty.may_act(request, found))


def ask(request: HttpRequest, found: DutyPage, who: Who | None) -> HttpResponse:
    """Says who can, and offers it to them with the reason; without one nobody is asked."""
    roles, asked = " or ".join(role.title for role in _by(found)) or "nobody", _whom(found, request)
    if asked is None:
        raise Refused(f"Only {roles} can set this aside. Ask them, and write the reason a stranger would understand.")
    if asked.worker_id is None:
        raise Refused(NOBODY.format(who=roles, phone=contact.who(asked)))
    raw = {"why": request.POST.get("why", "").strip()}
    problems = {"why": NEEDED} if request.method == "POST" and raw["why"].lower() in ("", *NO_REASON) else {}
    if request.method == "POST" and not problems:
        said = {"to": str(asked.worker_id), "why": f"Asked to set it aside: {raw['why']}"}
        saying.send(request, GIVEN, said, found.line.subject, (found.line.key,))
        messages.success(request, f"{asked.worker_name} is asked. It stays where it is until they accept.")
        return redirect("duty", key=found.line.key)
    return show(
        request, "duty_act.jinja", WAIVED.title, 422 if problems else 200, "My list", duty=found, who=who, act="waive",
        sheet=Sheet(WAIVED, found.line.subject, raw, saying.new_number(), found.line.key, problems=problems),
        problems=problems, questions=asking.questions(WHY, raw, problems), save=f"Ask {asked.worker_name}",
        says=f"Only {roles} can set this aside. {asked.worker_name} will be asked. It stays where it is until they "
             "accept.",
    )  # fmt: skip


def _by(found: DutyPage) -> tuple[Role, ...]:
    declared = duty_of(found.line.pathway, found.duty)
    return declared.waived_by if declared else ()


def _whom(found: DutyPage, request: HttpRequest) -> Holder | None:
    """The first of those who may who is there by name, and not the one who asks; else whoever answers for them."""
    line = found.line
    pairs = [(line.subject_id, f"{role.key}:{line.role}" if role.key == TEAM_LEAD.key else role.key, line.label)
             for role in _by(found)]
    with cursor() as cur:
        holders = who_now(cur, pairs, request.at) if pairs else {}
    found_there = [holders[pair] for pair in pairs if not holders[pair].fallback]
    named = [one for one in found_there if one.worker_id not in (None, request.user.id)]
    return next(iter((*named, *found_there)), None)
