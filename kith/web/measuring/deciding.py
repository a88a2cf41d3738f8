"""Deciding about a chart: limits that stay, limits begun anew, a target; by name, with a date and a reason."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access.staffing import role_keys
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.intake import locality
from kith.language.errors import Problems
from kith.records import subjects
from kith.records.database import cursor
from kith.web import staff
from kith.web.filling import asking, posted, saying
from kith.web.measuring import shown
from kith.web.showing import show
from kith.web.wording import LONG_MONTHS, moment
from kith.worklists.counted import charting, measures, rulings
from kith.worklists.counted.rulings import Decision
from kith.worklists.counted.series import Series
from kith.worklists.counted.statistics import TRIAL

FORM = FORMS["limits_decided"]
ASKED = {key: FORM.questions[key] for key in ("what", "month", "target", "why")}


def may(request: HttpRequest) -> bool:
    """Whether whoever asks may decide about charts."""
    return not {role.key for role in FORM.recorded_by}.isdisjoint(role_keys(staff.posts(request)))


def said(request: HttpRequest, series: Series) -> list[tuple[int, str]]:
    """(its number, the sentence) of everything that was decided about this chart, the last first."""
    return [(one.root, _sentence(one, request)) for one in reversed(series.ruled_by)]


def limits(request: HttpRequest, key: str, duty: str) -> HttpResponse:
    """The decisions about one chart, and a new one; nothing here is ever done by the program itself."""
    team = request.POST.get("team") or request.GET.get("team", "")
    series = _series(request, key, duty, team)
    raw, problems = posted.raw(FORM, request.POST), {}
    if request.method == "POST":
        try:
            _send(request, series, raw | {"measure": f"{key}.{duty}"}, team)
        except Problems as wrong:
            problems = wrong.by_question
        else:
            messages.success(request, "Decided. Your name, the day and the reason stand under the chart.")
            return redirect("measure_team", key=key, duty=duty, team=team) if team else redirect("measure", key=key)
    return show(
        request, "measuring/limits.jinja", FORM.title, 422 if problems else 200, "Measures", pathway=PATHWAYS[key],
        duty=duty, what=measures.named(key, duty), team=team, whose=series.title, problems=problems, save=FORM.save,
        decided=said(request, series), fixable=rulings.may_be_fixed(series), trial=TRIAL, points=_points(series),
        questions=asking.questions(ASKED, raw, problems), summary=asking.error_summary(FORM.questions, problems),
        number=saying.number_of(request), may=may(request),
    )  # fmt: skip


def _series(request: HttpRequest, key: str, duty: str, team: str) -> Series:
    """The chart that is decided about, if there is one and whoever asks may see it."""
    if key not in PATHWAYS:
        raise Http404(key)
    found = (charting.team_by_team(key, duty, request.at).get(team) if team
             else charting.every(request.at, key).get((key, duty)))
    if found is None or shown.drawn(request, found) is None:
        raise Http404(duty)
    return found


def _send(request: HttpRequest, series: Series, raw: dict, team: str) -> None:
    about = _about(request, team)
    if request.POST.get("corrects"):
        taken_back = {"told_when": "now", "what_was_wrong": request.POST.get("what_was_wrong", "").strip()}
        saying.send(request, FORM, taken_back, about, mends=True)
        return
    if raw.get("what") == "fix" and not rulings.may_be_fixed(series):
        raise Problems({"what": f"Limits can be fixed once, from {TRIAL} points on. There are {_points(series)}."})
    if raw.get("what") == "rebase" and (wrong := _wrong_month(series, raw.get("month", ""))):
        raise Problems({"month": wrong})
    fixed = rulings.fixing(series) if raw.get("what") == "fix" else {}
    saying.send(request, FORM, raw | fixed | {"told_when": "now"}, about)


def _about(request: HttpRequest, team: str) -> str:
    """The record on which it is decided: the team's, or the locality's."""
    with cursor() as cur:
        if team:
            return subjects.header(cur, measures.teams(cur)[team].subject_id).key
        return locality.key(cur, request.at)


def _wrong_month(series: Series, month: str) -> str:
    """The limits begin anew with a month of the chart that has one before it."""
    months = [point.month for point in series.points if not point.open]
    if month[:7] in months[1:]:
        return ""
    return f"Choose a month of this chart, from {_month(months[1])} to {_month(months[-1])}." if months[1:] else (
        "There is only one month yet, so nothing can begin anew.")


def _points(series: Series) -> int:
    """How many the limits that hold now rest on, or would."""
    last = series.stretches[-1]
    return sum(value is not None for value in series.closed[last.start:last.end])


def _sentence(one: Decision, request: HttpRequest) -> str:
    """Limits begun anew from March 2026, by Angela Frost, Tue 14 Jul, 09:10: the clinic moved."""
    told = {"fix": f"Limits fixed as they were through {_month(one.through)}",
            "rebase": f"Limits begun anew from {_month(one.month)}",
            "target": f"Target set to {one.answers.get('target')}%", "no_target": "Target taken away"}
    return f"{told.get(one.what, 'Decided')}, by {one.by}, {moment(one.at, request.at)}: “{one.why.rstrip('.')}”."


def _month(month: str) -> str:
    year, _, number = month.partition("-")
    return f"{LONG_MONTHS[int(number)]} {year}" if number else "a month not known"
