"""The append-only facts a reckoning sees: entries, joins, tellings, settings, working hours; nothing else, ever."""
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from kith.engine.calendar import Calendar
from kith.engine.citing import Citation
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.engine.values import Values

RELATION = "relationship"


@dataclass(frozen=True)
class Telling:
    """What was said: this step of this duty, then; ``seq`` places it in the order of recording."""

    citation: Citation
    step: int
    reopening: int
    at: datetime
    seq: int = 0


@dataclass
class World:
    """``person``: record -> the oldest record of its joined person (itself when missing).

    ``calendar``: the locality's; ``teams``: key of a team -> [(from, its own calendar)] in order of date. ``called``:
    key of a team that is involved -> its name, under which what its people say is kept.
    """

    versions: Iterable[Version] = ()
    person: Mapping[int, int] = field(default_factory=dict)
    tellings: tuple[Telling, ...] = ()
    calendar: Calendar = Calendar()
    values: Values = Values()
    teams: Mapping[str, tuple[tuple[datetime, Calendar], ...]] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    kept: dict = field(default_factory=dict, init=False, repr=False, compare=False)   # what `facts` has found in it
    _present: dict = field(default_factory=dict, init=False, repr=False, compare=False)

    def __enter__(self) -> "World":
        return self

    def __exit__(self, *_) -> None:
        """Lets go of what was found, which knows its world: a circle would stay until all memory is swept for such."""
        self.kept.clear()

    def cut(self, seq: int) -> "World":
        """The world as it was known when this entry had just been recorded."""
        known = tuple(version for version in self.versions if version.seq <= seq)
        return replace(self, versions=known, tellings=tuple(told for told in self.tellings if told.seq <= seq))

    def oldest(self, record: int) -> int:
        return self.person.get(record, record)

    def named(self, citation: Citation) -> Citation:
        """Two duties are one when this is equal: the record is compared through the join of the day."""
        oldest = self.oldest(citation.record)
        return citation if oldest == citation.record else citation._replace(record=oldest)

    @cached_property
    def standing(self) -> dict[tuple[int, str], list[Standing]]:
        """(person, form) -> what stands, in order of recording."""
        kept: dict[tuple[int, str], list[Standing]] = defaultdict(list)
        for one in fold_all(self.versions):
            kept[self.oldest(one.subject), one.form].append(one)
        return kept

    @cached_property
    def forms(self) -> dict[int, set[str]]:
        """Person -> the forms of which anything stands."""
        kept: dict[int, set[str]] = defaultdict(set)
        for person, form in self.standing:
            kept[person].add(form)
        return kept

    def present(self, person: int) -> tuple[frozenset[str], frozenset[str]]:
        """The forms of which anything stands about somebody; and these with those of people within two relations."""
        if person not in self._present:
            own, around = frozenset(self.forms[person]), self._related(person)
            around |= {other for one in around for other in self._related(one)}
            self._present[person] = own, own.union(*(self.forms[one] for one in around))
        return self._present[person]

    def _related(self, person: int) -> set[int]:
        said = self.standing.get((person, RELATION), ())
        return {self.oldest(one.other) for one in said if one.other is not None}

    @cached_property
    def by_root(self) -> dict[int, Standing]:
        return {one.root: one for entries in self.standing.values() for one in entries}

    @cached_property
    def citing(self) -> dict[Citation, list[Standing]]:
        """Named citation -> the standing entries that act on it, wherever they were filed."""
        kept: dict[Citation, list[Standing]] = defaultdict(list)
        for entries in self.standing.values():
            for one in entries:
                for cited in one.citations:
                    kept[self.named(Citation.read(cited))].append(one)
        return {cited: sorted(ones, key=lambda one: one.root) for cited, ones in kept.items()}

    @cached_property
    def acting(self) -> dict[tuple[int, str], list[Standing]]:
        """(person, occasion) -> the standing entries that act on any duty of that happening, each once."""
        kept: dict[tuple[int, str], dict[int, Standing]] = defaultdict(dict)
        for cited, entries in self.citing.items():
            kept[cited.record, cited.occasion].update((one.root, one) for one in entries)
        return {of: [ones[root] for root in sorted(ones)] for of, ones in kept.items()}

    @cached_property
    def acted(self) -> dict[tuple[str, int], dict[Citation, Citation]]:
        """(pathway, person) -> named citation -> the citation first acted on or told, its record as entered."""
        cited = [Citation.read(stored) for one in self.by_root.values() for stored in one.citations]
        kept: dict[tuple[str, int], dict[Citation, Citation]] = defaultdict(dict)
        for made in (*cited, *(told.citation for told in self.tellings)):
            kept[made.pathway, self.oldest(made.record)].setdefault(self.named(made), made)
        return kept

    @cached_property
    def told(self) -> dict[Citation, dict[int, dict[int, datetime]]]:
        """Named citation -> reopening -> step -> when it was first told."""
        kept: dict[Citation, dict[int, dict[int, datetime]]] = defaultdict(lambda: defaultdict(dict))
        for one in self.tellings:
            steps = kept[self.named(one.citation)][one.reopening]
            steps[one.step] = min(one.at, steps.get(one.step, one.at))
        return kept
