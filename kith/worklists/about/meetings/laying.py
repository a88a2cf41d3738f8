"""The meetings about one child, laid out one by one from what was said and is owed."""
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.duties.meetings import notice_of
from kith.duties.settings import values
from kith.engine.citing import cites
from kith.engine.matters import meetings as matter
from kith.engine.standing import Standing
from kith.language.meetings import QUORATE, QUORUM, SHORT, WORDS
from kith.worklists.about import chronology
from kith.worklists.about.meetings import minutes
from kith.worklists.about.meetings.carried import with_actions
from kith.worklists.about.meetings.clashing import with_clashes
from kith.worklists.about.meetings.found import ANSWERED, CALLED, DECIDED, HELD, TOLD_OF, Found, find
from kith.worklists.about.meetings.meeting import Meeting
from kith.worklists.about.meetings.seats import Seat, Table


def meetings(cur: Cursor, ids: Sequence[int], at: datetime, reader: Reader) -> list[Meeting]:
    """All of one person, the last first, as far as this reader may know of them."""
    laid = sorted(_each(find(cur, ids, at, reader)), key=lambda one: one.at or at, reverse=True)
    return [with_clashes(cur, one, ids, at, reader) if _is_to_come(one, at) else one
            for one in with_actions(cur, laid, ids, at, reader)]


def names(cur: Cursor, found: Iterable[Meeting]) -> dict:
    """What those who said it are called."""
    said = [one for meeting in found for one in (meeting.called, meeting.held, *meeting.decisions) if one]
    said += [one for meeting in found for of in meeting.minutes for challenge in of.challenges
             for one in (of.standing, challenge.read, challenge.answer, *challenge.weighed) if one]
    return chronology.read_names(cur, [one.versions for one in said])


def _is_to_come(one: Meeting, at: datetime) -> bool:
    return one.called is not None and one.held is None and one.at is not None and one.at > at


def _each(found: Found) -> Iterator[Meeting]:
    taken: set[int] = set()
    for called in found.of(CALLED):
        held = next(iter(found.citing(HELD, called.occasion)), None)
        taken |= {held.root} if held else set()
        yield _meeting(found, called, held)
    yield from (_meeting(found, None, held) for held in found.of(HELD) if held.root not in taken)


def _meeting(found: Found, called: Standing | None, held: Standing | None) -> Meeting:
    given = notice_of(called) if called else None
    due = next((one.key for one in found.of_pathway(TOLD_OF, called.occasion) if one.open), "") if called else ""
    kind = (held or called).answers.get("kind")
    return Meeting(
        WORDS.get(kind, ""), (held.happened if held else None) or matter.begins(called), called, held,
        given[0] if given else None, SHORT.get(called.answers.get("short"), "") if called else "",
        tuple(_seats(found, called, held)), tuple(found.citing(DECIDED, held.occasion)) if held else (),
        tuple(minutes.of(found, held)), due, given[1] if given else 0,
        int(values().of(QUORUM, found.at)) if kind in QUORATE else 0)


def _seats(found: Found, called: Standing | None, held: Standing | None) -> Iterator[Seat]:
    answers = {_duty(one): one for one in found.citing(ANSWERED, called.occasion)} if called else {}
    sheets = found.citing(DECIDED, held.occasion) if held else []
    asked = [one for one in found.owed if called and one.occasion == called.occasion]
    return Table(called, held, asked, answers, sheets, found.around, found.practices(), found.at).seats()


def _duty(answer: Standing) -> str:
    """Which of the invitations it answers."""
    return next((cite.duty for cite in cites(answer)), "")
