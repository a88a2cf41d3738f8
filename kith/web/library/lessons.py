"""What reviews and incidents taught here, for everybody who works here: what changed, and whether it is still so."""
from collections import Counter
from datetime import date

from django.http import HttpRequest, HttpResponse

from kith.access.staffing import role_keys
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.matters.lessons import Change, Lesson
from kith.forms.learning.learning_begun import WHO
from kith.forms.learning.lesson_changed import CHANGES, MUST_READ
from kith.forms.learning.lesson_checked import FOLLOWED
from kith.forms.learning.measure_stands import OUTCOMES
from kith.forms.learning.review_notified import KINDS, ReviewNotified
from kith.intake import locality
from kith.records.database import cursor
from kith.web import staff, wording
from kith.web.measuring.shown import hides
from kith.web.measuring.wording import why_hidden
from kith.web.showing import show
from kith.worklists.counted.statistics import shown_cells
from kith.worklists.desks import lessons as reading
from kith.worklists.desks.lessons import Measure, Review

# In which words a lesson stands, and how loud.
SAID = {"not_learnt": ("Not learnt: no change yet", "red"),
        "found_again": ("Open again: found again", "red"),
        "open_again": ("Open again: no longer followed", "red"),
        "changed": ("Changed, not looked at yet", "yellow"), "followed": ("Followed", "green")}


def lessons(request: HttpRequest) -> HttpResponse:
    """Each review with its measures and its lessons; whoever may says on the same page that another began."""
    with cursor() as cur:
        found = reading.learnt(cur, request.at)
    may = may_say(request)
    return show(request, "library/lessons.jinja", "Lessons", door="Measures", states=SAID, waits=found.owed, may=may,
                about=_locality(request) if may else "", sums=Counter(one.state for one in found.lessons),
                reviews=[_review(one, found.read, hides(request)) for one in found.reviews])


def may_say(request: HttpRequest) -> bool:
    """Whether whoever asks may say that a review or an incident was notified."""
    return not {role.key for role in ReviewNotified.recorded_by}.isdisjoint(role_keys(staff.posts(request)))


def _locality(request: HttpRequest) -> str:
    with cursor() as cur:
        return locality.key(cur, request.at)


def _review(one: Review, read: dict, shy: bool) -> dict:
    said = one.said.answers
    return {"called": said.get("called", ""), "kind": KINDS.get(said.get("kind"), ""), "when": one.said.moment,
            "report_by": _day(str(said.get("report_by", ""))), "begun": one.begun, "why_not": one.why_not,
            "measures": [_measure(each) for each in one.measures],
            "lessons": [_lesson(each, read, shy) for each in one.lessons]}


def _measure(one: Measure) -> dict:
    """What, by whom and when, and what became of it."""
    became = (f"{OUTCOMES[one.outcome]}. {one.words}" if one.outcome in OUTCOMES
              else "Nobody has said yet whether it stands.")
    return {"what": one.what, "who": WHO.get(one.role, ""), "by_day": _day(one.by_day), "became": became}


def _lesson(one: Lesson, read: dict, shy: bool) -> dict:
    return {"number": one.number, "says": one.says, "state": one.state, "before": one.before,
            "again": [each.number for each in one.again],
            "changes": [_change(each, read.get(each.said.root, (0, 0, 0)), shy) for each in reversed(one.changes)]}


def _change(one: Change, read: tuple[int, int, int], shy: bool) -> dict:
    said = one.said.answers
    return {"says": said.get("says", ""), "what": _named(said), "from_day": _day(str(said.get("from_day", ""))),
            "readers": [MUST_READ[key] for key in said.get("must_read") or () if key in MUST_READ],
            "read": _read(read, shy), "proved_by": said.get("proved_by", ""),
            "measured_by": said.get("measured_by", "") if said.get("measured_by") in PATHWAYS else "",
            "counted": [_counted(count.answers, shy) for count in one.counts[-1:]],
            "checks": [(FOLLOWED.get(check.answers.get("followed"), ""), check.moment, check.answers.get("saw", ""))
                       for check in one.checks]}


def _named(said: dict) -> str:
    """A pathway of Kith: Home visits are ticked off."""
    kind, key = said.get("changes"), str(said.get("which", ""))
    declared = (FORMS if kind == "form" else PATHWAYS if kind == "pathway" else {}).get(key)
    return ": ".join(filter(None, (CHANGES.get(kind, ""), declared.title if declared else key)))


def _read(read: tuple[int, int, int], shy: bool) -> str:
    told, done, cannot = read
    if not told:
        return ""
    true = [done, told - done, told]
    ((done, _, told),) = shown_cells([true], shy)
    if None in (done, told):
        return f"How many have read it: {why_hidden(true)}."
    return f"Read by {done} of {told}." + (f" {cannot} of them cannot work so yet." if cannot and not shy else "")


def _counted(said: dict, shy: bool) -> str:
    """Of 100 owed in three months up to November 2026, 80 were done in time: 80%. Below 90% it is open again."""
    owed, hits = int(said.get("owed") or 0), int(said.get("in_time") or 0)
    month = date.fromisoformat(str(said["month"])[:10])
    until = f"up to the end of {wording.LONG_MONTHS[month.month]} {month.year}"
    if not owed:
        return f"Nothing was owed {until}, so nothing is proved."
    ((shown, _, _),) = shown_cells([[hits, owed - hits, owed]], shy)
    if shown is None:
        return f"Too little was owed {until} to be shown."
    return (f"Of {owed} owed {until}, {hits} were done in time: {round(100 * hits / owed)}%. "
            f"Below {said.get('least')}% it is open again.")


def _day(iso: str) -> str:
    return wording.day(date.fromisoformat(iso[:10])) if len(iso) >= 10 else ""
