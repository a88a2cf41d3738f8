"""The lines of each file of the return, column by column."""
from collections.abc import Iterable

from kith.worklists.returns import layouts
from kith.worklists.returns.care import HOMES, Episode
from kith.worklists.returns.children import Child
from kith.worklists.returns.health import health_of
from kith.worklists.returns.layouts import written

Line = tuple[str, ...]


def files(children: Iterable[Child]) -> dict[str, list[Line]]:
    """File -> its lines, without the heading; a child who was in care in the year is in the header once."""
    found: dict[str, list[Line]] = {name: [] for name in layouts.FILES}
    for child in children:
        for name, write in WRITES.items():
            found[name] += write(child)
    return found


def _header(child: Child) -> list[Line]:
    ethnic = layouts.ETHNICITY.get(child.detail("ethnicity"), "")
    upn = "" if child.only_short_breaks else child.pupil_number
    own = written(child.detail_day("own_child_born")) if child.mother == "1" else ""
    return [(child.number, child.sex, written(child.born), ethnic, upn, child.mother, own)]


def _episodes(child: Child) -> list[Line]:
    return [_episode(child, one) for one in child.episodes]


def _episode(child: Child, one: Episode) -> Line:
    """Where a protected child lives leaves by no file; nor is it asked of a short break, or of whoever came alone."""
    secret = child.secret
    home = "" if secret or one.short_break or child.ever_unaccompanied else one.home_postcode
    place = "" if secret or one.short_break else one.postcode
    number = "" if one.short_break or (secret and one.place in HOMES) else one.number
    return (child.number, written(one.began), one.why_new, one.legal, one.need, one.place, one.provider,
            written(one.ended), one.how, one.why_moved, home, place, number)


def _reviews(child: Child) -> list[Line]:
    return [(child.number, written(child.born), written(day), code) for day, code in child.reviews()]


def _uasc(child: Child) -> list[Line]:
    until = written(child.detail_day("unaccompanied_until"))
    return [(child.number, child.sex, written(child.born), until)] if child.unaccompanied else []


def _oc2(child: Child) -> list[Line]:
    """Convictions are known to the authority, and left to it."""
    if not child.all_year:
        return []
    one, convicted = health_of(child), ""
    return [(child.number, written(child.born), one.score, one.no_score, convicted, one.development, one.immunised,
             one.teeth, one.assessed, one.misuse, one.help_received, one.help_offered)]


def _missing(child: Child) -> list[Line]:
    return [(child.number, written(child.born), kind, written(since), written(back))
            for kind, since, back in child.away()]


WRITES = {"header": _header, "episodes": _episodes, "reviews": _reviews, "uasc": _uasc, "oc2": _oc2,
          "missing": _missing}
