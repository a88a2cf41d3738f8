"""The profile of children in care: who needs what, of whom nobody knows, and what was decided about the gaps."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse

from kith.access.staffing import role_keys
from kith.forms.looked_after.gap_decided import DECISIONS
from kith.forms.looked_after.gap_outcome import OUTCOMES
from kith.language.roles import COMMISSIONER
from kith.records.database import cursor
from kith.web import staff, wording
from kith.web.pictures import shares
from kith.web.showing import show
from kith.worklists.counted import profiled as reading
from kith.worklists.counted.care_profile import AGE, ETHNICITY, GROUPS, MEASURES, PLACE, WHY
from kith.worklists.counted.profiled import Asked, Profile

FEW, OVER = "few", 6   # how many months are laid side by side
CALLED = {AGE: "By age", ETHNICITY: "By ethnic group", PLACE: "By where they live"}
HEADS = ("What", "Need it", "Do not", "Nobody knows", "Why it is not known")


def profile(request: HttpRequest) -> HttpResponse:
    """The newest month, then its gaps, then the months before. Whoever reads it, few are shown to nobody."""
    with cursor() as cur:
        found = reading.profiled(cur, request.at)
    now = found.months[0] if found.months else None
    decides = COMMISSIONER.key in role_keys(staff.posts(request))
    return show(request, "measuring/profile.jinja", "Profile of children in care", door="Measures", now=now,
                month=_month(now) if now else "", heads=HEADS, decides=decides,
                asked=[(one, _decided(one), _came(one)) for one in found.asked],
                **(_shown(now, found.months[:OVER]) if now and now.children else {}))


def _shown(now: Profile, months: tuple[Profile, ...]) -> dict:
    bars = [shares.Bar(title, now.all(key)) for key, title in MEASURES.items()]
    return {"picture": shares.draw("profile", f"Needs of {now.children} children in care", bars),
            "whole": [_whole(now, key) for key in MEASURES],
            "tables": [(CALLED[by], ("What", *(GROUPS[by][of] for of in here)), [*_table(now, by, here)])
                       for by, here in _groups(now).items()],
            "over": (("What", *(_month(one) for one in reversed(months))),
                     [(title, *(_number(one.all(key)[0]) for one in reversed(months)))
                      for key, title in MEASURES.items()])}


def _whole(now: Profile, key: str) -> tuple[str, ...]:
    """What is unknown stands with its share and its causes, so that nobody takes it for nothing."""
    need, none, unknown = now.all(key)
    share = f" ({round(100 * unknown / now.children)}%)" if unknown else ""
    why = [f"{WHY[one]}: {_number(many)}{_share(many, now)}" for (measure, one), many in now.reasons.items()
           if measure == key]
    return MEASURES[key], _number(need), _number(none), _number(unknown) + share, ". ".join(why)


def _share(many: int | None, now: Profile) -> str:
    return "" if many is None else f" ({round(100 * many / now.children)}%)"


def _groups(now: Profile) -> dict[str, list[str]]:
    """Those in which anybody is."""
    return {by: [of for of in named if now.sizes.get((by, of)) != 0] for by, named in GROUPS.items()}


def _table(now: Profile, by: str, here: list[str]) -> Iterator[tuple[str, ...]]:
    """Of each group who needs it, and of how many nobody knows; how many they are comes first."""
    yield "All in this group", *(_number(now.sizes.get((by, of))) for of in here)
    for key, title in MEASURES.items():
        yield title, *(_cell(now.cells.get((key, by, of), (None,) * 3)) for of in here)


def _cell(cell: tuple[int | None, ...]) -> str:
    need, _, unknown = cell
    return FEW if need is None and unknown is None else f"{_number(need)}, unknown {_number(unknown)}"


def _number(count: int | None) -> str:
    return FEW if count is None else str(count)


def _month(one: Profile) -> str:
    return f"{wording.LONG_MONTHS[one.month.month]} {one.month.year}"


def _decided(one: Asked) -> str:
    if one.decided is None:
        return ""
    return f"{DECISIONS[one.decided['decision']]}: {one.decided.get('what') or one.decided.get('why')}"


def _came(one: Asked) -> str:
    return f"{OUTCOMES[one.outcome['outcome']]}. {one.outcome['words']}" if one.outcome else ""
