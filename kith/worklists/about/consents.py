"""What one person agreed to, as it stands now, and what was shared without it or was not shared."""
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.duties import consents
from kith.engine.catalogue import FORMS
from kith.engine.matters.agreeing import SHARING, without
from kith.engine.matters.consents.ledger import REFUSED, REVIEW, STANDS, Ledger, Line
from kith.engine.standing import Standing
from kith.forms.consent.not_shared import NotShared
from kith.language.sharing import PURPOSES
from kith.worklists.about import chronology

KINDS = {STANDS: "force", REVIEW: "again", REFUSED: "refused"}   # whatever else it may be, it no longer counts


@dataclass(frozen=True, slots=True)
class Row:
    """One line, and who wrote it down."""

    line: Line
    by: str
    kind: str

    @property
    def answers(self) -> dict:
        return self.line.said.answers


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that was shared without agreement, or was not shared, and who wrote that down."""

    form: type
    said: Standing
    by: str


@dataclass(frozen=True, slots=True)
class Consents:
    """Everything the page of somebody’s consents shows. ``elsewhere``: the teams that keep more than is shown."""

    rows: tuple[Row, ...]
    decisions: tuple[Decision, ...]
    elsewhere: tuple[str, ...]

    def why(self, one: Decision) -> str:
        """Why it was shared without agreement, or was not shared, in the words of its form."""
        right = one.form.by_right
        asked = one.form.questions[right.despite if right else NotShared.ground.key]
        said = str(one.said.answers.get(asked.key, ""))
        return asked.choices().get(said, said)

    def of(self, *kinds: str) -> list[Row]:
        return [row for row in self.rows if row.kind in kinds]

    def by_purpose(self) -> Iterator[tuple[str, list[Row]]]:
        """What is in force, or goes on until they are asked again, under what it is for."""
        for purpose, words in PURPOSES.items():
            if rows := [row for row in self.of("force", "again") if row.line.purpose == purpose]:
                yield words, rows


def of(cur: Cursor, record: int, at: datetime, reader: Reader) -> Consents:
    """As this reader may know of it: what a service holds in confidence leaves no line, and no number."""
    ledger = consents.read(cur, record, at, [NotShared.key])
    shown = [line for line in ledger.lines if _reads(reader, line.said)]
    decided = [one for one in _decided(ledger) if _reads(reader, one)]
    names = chronology.read_names(cur, [one.versions for one in (*(line.said for line in shown), *decided)])
    kept = [one for one in (*(line.said for line in ledger.lines), *_decided(ledger))
            if reader.reads(one.versions) and not _reads(reader, one)]
    rows = [Row(line, _by(names, line.said), KINDS.get(line.state, "over")) for line in reversed(shown)]
    return Consents(tuple(rows), tuple(Decision(FORMS[one.form], one, _by(names, one)) for one in reversed(decided)),
                    tuple(sorted({one.versions[0].organisation or "another team" for one in kept})))


def _decided(ledger: Ledger) -> list[Standing]:
    shared = [one for form in SHARING.values() for one in ledger.of(form) if without(form, one.answers)]
    return sorted((*shared, *ledger.of(NotShared)), key=lambda one: one.root)


def _reads(reader: Reader, one: Standing) -> bool:
    seen = reader.reads(one.versions)
    return bool(seen) and not reader.opens(one.versions, seen) and reader.reads_answers(FORMS[one.form], one.versions)


def _by(names: dict, one: Standing) -> str:
    return names.get(one.by) or one.versions[0].organisation or "a machine"
