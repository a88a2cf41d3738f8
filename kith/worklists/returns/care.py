"""Times in care, told as entries, made into episodes: a new one where the order or the place changes, or both."""
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import groupby

from kith.engine.calendar import local
from kith.engine.standing import Standing
from kith.language.questions import NOT_KNOWN
from kith.worklists.returns import layouts
from kith.worklists.returns.layouts import Layout

BEGAN, MOVED, ORDER, ENDED = ("looked_after_began", "placement_changed", "legal_status_changed", "looked_after_ended")
FORMS = (BEGAN, MOVED, ORDER, ENDED)
AWAY = ("T0", "T1", "T2", "T3", "T4")
SHORT_BREAKS = ("V3", "V4")
NO_PROVIDER = (*AWAY, "Z1", *layouts.ELSEWHERE_FROM_2026)
NO_NUMBER = ("P1", "P2", "P3", "R1", "R2", "R5", *NO_PROVIDER)
HOMES = ("K1", "K2", "K3", "H5", "R3", "S1")   # of these Ofsted's number tells the very house


@dataclass(frozen=True)
class Episode:
    """One line of the return: since when, by which order and where, and how it ended."""

    began: date
    why_new: str
    legal: str = ""
    need: str = ""
    place: str = ""
    provider: str = ""
    home_postcode: str = ""
    postcode: str = ""
    number: str = ""
    far: bool = False
    ended: date | None = None
    how: str = ""
    why_moved: str = ""

    @property
    def where(self) -> tuple[str, ...]:
        return self.place, self.provider, self.postcode, self.number

    @property
    def short_break(self) -> bool:
        return self.legal in SHORT_BREAKS


@dataclass
class Told:
    """The episodes of one child, and what was told that cannot be laid in order: rule, and day."""

    episodes: list[Episode] = field(default_factory=list)
    contradictions: list[tuple[str, date | None]] = field(default_factory=list)


def day_of(said: Standing) -> date | None:
    """The day on which it happened; a month is no day, and a future day is none yet."""
    return local(said.happened).date() if said.happened and said.precision != "month" else None


def known(said: Standing, key: str) -> str:
    """An answer, unless it says only why there is none."""
    answer = said.answers.get(key)
    return answer if isinstance(answer, str) and answer not in NOT_KNOWN else ""


def episodes(said: Iterable[Standing], layout: Layout, at: datetime) -> Told:
    """Of everything that stands about a child's care, up to a moment."""
    told, mine = Told(), [one for one in said if one.form in FORMS and one.moment <= at]
    undated = {BEGAN: "141", ENDED: "147"}
    told.contradictions += [(undated.get(one.form, "141"), None) for one in mine if day_of(one) is None]
    dated = sorted((one for one in mine if day_of(one)), key=lambda one: (day_of(one), one.moment, one.root))
    for day, on_it in groupby(dated, key=day_of):
        _one_day(told, day, list(on_it), layout)
    return told


def _one_day(told: Told, day: date, on_it: Sequence[Standing], layout: Layout) -> None:
    """What lasts less than a day is no episode: of several moves on one day the last counts."""
    of = {form: [one for one in on_it if one.form == form] for form in FORMS}
    is_open = bool(told.episodes) and told.episodes[-1].ended is None
    if of[ENDED]:
        _leaves(told, day, of, is_open)
        is_open = False
        if of[BEGAN] and not _left_last(on_it):
            _enters(told, day, of, layout)
    elif of[BEGAN] and is_open:
        told.contradictions.append(("142", day))
    elif of[BEGAN]:
        _enters(told, day, of, layout)
    elif not is_open:
        told.contradictions.append(("501", day))
    else:
        _changes(told, day, of, layout)


def _left_last(on_it: Sequence[Standing]) -> bool:
    """Where somebody came and left on one day, whether they had come before they left."""
    order = [one.form for one in on_it if one.form in (BEGAN, ENDED)]
    return order.count(BEGAN) == order.count(ENDED) and order[-1] == ENDED and order[0] == BEGAN


def _leaves(told: Told, day: date, of: dict, is_open: bool) -> None:
    if is_open:
        how = layouts.ENDING.get(known(of[ENDED][-1], "how"), "")
        told.episodes[-1] = replace(told.episodes[-1], ended=day, how=how)
    elif not of[BEGAN]:
        told.contradictions.append(("501", day))


def _enters(told: Told, day: date, of: dict, layout: Layout) -> None:
    first = of[BEGAN][-1]
    new = Episode(day, "S", layouts.LEGAL.get(known(first, "legal_status"), ""),
                  layouts.NEED.get(known(first, "need"), ""), home_postcode=known(first, "home_postcode").upper())
    told.episodes.append(_by(_at(new, [first], layout), of, layout))


def _by(episode: Episode, of: dict, layout: Layout) -> Episode:
    """As it is at the end of a day on which it changed."""
    for one in of[ORDER]:
        episode = replace(episode, legal=layouts.LEGAL.get(known(one, "legal_status"), ""))
    return _at(episode, of[MOVED], layout)


def _at(episode: Episode, moves: Iterable[Standing], layout: Layout) -> Episode:
    for one in moves:
        kind = known(one, "placement")
        place = layout.place.get(kind, "")
        if kind == "other" and known(one, "code").upper() in layout.elsewhere:
            place = known(one, "code").upper()
        provider = "PR0" if place == "P1" else layouts.PROVIDER.get(known(one, "provider"), "")
        episode = replace(
            episode, place=place, provider="" if place in NO_PROVIDER else provider,
            postcode=known(one, "postcode").upper(), far=known(one, "out_of_area") == "yes",
            number="" if place in NO_NUMBER else known(one, "ofsted").upper())
    return episode


def _changes(told: Told, day: date, of: dict, layout: Layout) -> None:
    before = told.episodes[-1]
    after = _by(before, of, layout)
    order, moved = after.legal != before.legal, after.where != before.where
    if not (order or moved):
        return
    same = moved and known(of[MOVED][-1], "same_carer") == "yes"
    why = {(True, False): "L", (False, True): "T" if same else "P", (True, True): "B" if same else "U"}[order, moved]
    told.episodes[-1] = replace(before, ended=day, how="X1", why_moved=_why_moved(before, after, of, same) if moved
                                else "")
    told.episodes.append(replace(after, began=day, why_new=why))


def _why_moved(before: Episode, after: Episode, of: dict, same: bool) -> str:
    """None is asked for where a child is away for a while only."""
    if after.place in AWAY or before.place in AWAY:
        return ""
    return layouts.STATUS_ONLY if same else layouts.CHANGE.get(known(of[MOVED][-1], "why"), "")


def within(found: Iterable[Episode], layout: Layout) -> Iterator[Episode]:
    """Those of the year, as they stood on its last day: what happened later is not in it."""
    for one in found:
        if one.began > layout.ended or (one.ended and one.ended < layout.began):
            continue
        later = one.ended and one.ended > layout.ended
        yield replace(one, ended=None, how="", why_moved="") if later else one


def all_year(found: Sequence[Episode], layout: Layout) -> bool:
    """Whether the child was in care for the twelve months before the last day, without a break: the cohort of OC2."""
    of_year = list(within(found, layout))
    came = any(one.why_new == "S" and one.began > layout.began for one in of_year)
    left = any(one.ended and one.ended < layout.ended and one.how != "X1" for one in of_year)
    return bool(of_year) and not came and not left and not any(one.short_break for one in of_year)
