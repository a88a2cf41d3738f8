"""The SDQs of one young person in order of time, each with its score and what changed since the one before."""
from collections.abc import Iterable
from typing import NamedTuple

from kith.engine.matters.sdq import SCALES, THREE, TITLES, TOTAL, Scored, band, score
from kith.engine.phrasing import all_of
from kith.engine.phrasing.saying import day
from kith.engine.standing import Standing
from kith.forms.looked_after.sdq_scored import BANDS, INFORMANTS, SdqScored


class Filled(NamedTuple):
    """One SDQ, scored; ``earlier`` is the last one by the same of which there was a total."""

    entry: Standing
    informant: str
    scored: Scored
    earlier: Scored | None

    @property
    def before(self) -> int | None:
        return self.earlier.total if self.earlier else None

    @property
    def who(self) -> str:
        return INFORMANTS[self.informant]

    @property
    def total(self) -> int | None:
        return self.scored.total

    @property
    def band(self) -> str:
        return band(self.informant, TOTAL, self.total)

    @property
    def change(self) -> int | None:
        return None if self.total is None or self.before is None else self.total - self.before

    @property
    def unscored(self) -> list[str]:
        """The scales of which too few lines are ticked."""
        return [TITLES[one] for one in SCALES if self.scored.answered and self.scored.scales[one] is None]

    @property
    def result(self) -> str:
        """22 of 40, very high. 16 before: 6 more."""
        if self.total is None:
            why = all_of(f"“{one}”" for one in self.unscored)
            return f"cannot be scored: too few lines are ticked{f' for {why}' if why else ''}."
        return f"{self.total} of 40, {BANDS[self.band]}.{self._since()}"

    @property
    def says(self) -> str:
        return f"SDQ, {self.who.lower()}: {self.result}"

    def dated(self, at) -> str:
        return f"{self.who}, {day(self.entry.moment, at)}: {self.result}"

    def _since(self) -> str:
        match self.change:
            case None:
                return ""
            case 0:
                return f" {self.before} before: as it was."
            case more if more > 0:
                return f" {self.before} before: {more} more."
            case less:
                return f" {self.before} before: {-less} fewer."


def series(entries: Iterable[Standing]) -> list[Filled]:
    """Each SDQ that stands, the first first."""
    found: list[Filled] = []
    last: dict[str, Scored] = {}
    for one in sorted(entries, key=lambda entry: (entry.moment, entry.root)):
        informant = one.answers.get("informant")
        if informant not in INFORMANTS:
            continue
        filled = Filled(one, informant, score(one.answers), last.get(informant))
        found.append(filled)
        if filled.total is not None:
            last[informant] = filled.scored
    return found


def latest(filled: Iterable[Filled]) -> list[Filled]:
    """The last of each who filled one in."""
    by_whom = {one.informant: one for one in filled}
    return [by_whom[one] for one in INFORMANTS if one in by_whom]


def answers(one: Filled, points_of_rise: float) -> dict:
    """What is kept of its score; what cannot be scored is left out."""
    bands = {"band": one.band, "first_band": band(one.informant, TOTAL, one.total, THREE)}
    rose = one.change is not None and one.change >= points_of_rise
    told = {**one.scored.scales, TOTAL: one.total, **bands, "before": one.before, "informant": one.informant,
            "rose": "yes" if rose else "no", "says": one.says}
    return {key: told[key] for key in SdqScored.questions if told[key] not in (None, "")}


