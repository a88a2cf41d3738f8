"""The minutes of a meeting as they stand, each version before them, and what was said to be wrong in them."""
from collections.abc import Iterator
from dataclasses import dataclass

from kith.engine.folding import earlier_folds
from kith.engine.standing import Standing
from kith.worklists.about.meetings.found import CHALLENGE, MINUTES, READ, READING, WEIGHED, Found
from kith.worklists.about.owed import Owed


@dataclass(frozen=True, slots=True)
class Challenge:
    """A line that somebody says is wrong, what became of it, and whether what rested on it holds.

    ``read`` is empty where it was challenged in the same minutes on the record of another child of the meeting.
    """

    read: Standing | None
    answer: Standing | None
    weighed: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes as they stand, and each version before them with the moment from which it was read."""

    standing: Standing
    earlier: tuple[Standing, ...]
    read: int
    readers: int
    challenges: tuple[Challenge, ...]
    reading: str   # the reader's own duty to read them, while it is open
    own: int       # that the reader has read them, said before, which can be corrected

    @property
    def corrected(self) -> bool:
        """What was decided could be different now."""
        return any(one.answer and one.answer.answers.get("matters") == "yes" for one in self.challenges)


def of(found: Found, held: Standing | None) -> Iterator[Minutes]:
    """Those of one meeting; one that nobody said was held has none."""
    for one in found.citing(MINUTES, held.occasion) if held else ():
        yield _minutes(found, one)


def _minutes(found: Found, one: Standing) -> Minutes:
    asked, read = found.of_pathway(READING, one.occasion), found.citing(READ, one.occasion)
    own = next((said.root for said in read if said.versions[0].by == found.reader.worker), 0)
    mine = next((duty.key for duty in asked if duty.open and _is_theirs(found, duty)), "")
    return Minutes(one, tuple(reversed(earlier_folds(one)[:-1])), sum(not duty.open for duty in asked), len(asked),
                   (*_read_wrong(found, read), *_wrong_elsewhere(found, one)), mine, own)


def _read_wrong(found: Found, read: list[Standing]) -> Iterator[Challenge]:
    for one in read:
        if one.answers.get("wrong") == "yes":
            yield _challenge(found, one, next(iter(found.citing(CHALLENGE, one.occasion)), None))


def _wrong_elsewhere(found: Found, minutes: Standing) -> Iterator[Challenge]:
    for answer in found.of(CHALLENGE):
        if not answer.citations and _amends(answer, minutes):
            yield _challenge(found, None, answer)


def _challenge(found: Found, read: Standing | None, answer: Standing | None) -> Challenge:
    return Challenge(read, answer, tuple(found.citing(WEIGHED, answer.occasion)) if answer else ())


def _is_theirs(found: Found, duty: Owed) -> bool:
    """Theirs by name or as one of those who hold it now: whoever only sees all reads for nobody."""
    return found.reader.worker in (duty.bearer_id, found.holders[duty.owner].worker_id)


def _amends(answer: Standing, minutes: Standing) -> bool:
    """Whether a line of these minutes reads as that answer made it read."""
    made = {answer.answers.get("wording"), answer.answers.get("note")} - {None, ""}
    return any(made & {line.get("says"), line.get("note")} for line in minutes.answers.get("lines") or ())
