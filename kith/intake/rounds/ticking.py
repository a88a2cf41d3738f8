"""tick: brings everything that depends on time to a moment; running it twice tells once."""
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from kith.audit import sealing
from kith.duties import waiting
from kith.intake import faults, following, hearing
from kith.intake.ends import destroying
from kith.intake.others import role_cards, routes
from kith.intake.rounds import (
    completeness,
    consents,
    delivering,
    gaps_counted,
    hidden,
    lessons,
    letters,
    liaison_agendas,
    looked,
    misdrawn,
    misses_drawn,
    not_attended,
    practice_agendas,
    raisers,
    returning,
    returns_asked,
    succeeding,
    unsent,
    weekly,
)
from kith.notices import sending
from kith.records.database import committed, cursor

log = logging.getLogger(__name__)

ROUNDS = 50   # a telling can make a later step due; a ladder is never longer than this
WORKED, AT_ONCE, TOLD = timedelta(minutes=1), timedelta(minutes=1), timedelta(hours=1)   # the longest that these wait


@dataclass(frozen=True)
class Ticked:
    reckoned: int
    sent: int
    digests: int


def tick(at: datetime) -> Ticked:
    """All that time brings: what is looked for in the whole locality, then what comes due."""
    look_over(at)
    return come_due(at)


def look_over(at: datetime) -> None:
    """Once a night and once a week, of everybody: in a large town it takes minutes, for which nothing due may wait."""
    _safely("Children on nobody’s list are not searched for", hidden.search, at)
    _safely("Who is around each child is not counted", completeness.count_due, at)
    _safely("How whole what was sent is not counted", gaps_counted.count_due, at)
    _safely("Whether lessons are still followed is not counted", lessons.count_due, at)
    _safely("Returns of grave harm are not asked for", returns_asked.ask_due, at)
    _safely("Agendas of maternity liaison are not built", liaison_agendas.build_due, at)
    _safely("Agendas of practice meetings are not built", practice_agendas.build_due, at)
    _safely("Whether the locality’s steps can be read is not looked at", misdrawn.notice, at)
    _safely("Closed misses are not drawn for a lead to look at", misses_drawn.draw_due, at)


def come_due(at: datetime) -> Ticked:
    """Silent feeds, digests, samples; then what is ripe is reckoned and sent till nothing follows."""
    _safely("Silent feeds are not noticed", hearing.notice_silence, at)
    _safely("Who opens very many records is not noticed", looked.notice, at)
    _safely("Those in the care of a service that moved do not go with it", succeeding.move_due, at)
    _safely("What was sent to a service that moved does not go with it", succeeding.follow_due, at)
    _safely("What somebody took on who has left is not given back", returning.return_due, at)
    composed = _safely("The weekly digests and draws are not made", weekly.compose_due, at)
    _safely("What nobody said of appointments is not counted as missed", not_attended.note_due, at)
    _safely("What was agreed to until a day does not end", consents.end_due, at)
    _safely("What was published of referring is not put before anybody", routes.tell_due, at)
    _safely("What changed after a review is not put before anybody", lessons.tell_due, at)
    _safely("Who does what is not put before anybody", role_cards.tell_due, at)
    reckoned, sent = tell_on(at)
    _safely("What was destroyed is not written down outside", destroying.settle, at)
    _safely("What waits too long is not watched", _watch, at)
    _safely("The audit log is not sealed", _seal, at)
    return Ticked(reckoned, sent, composed)


def tell_on(at: datetime) -> tuple[int, int]:
    """What is ripe is reckoned and sent till nothing follows: (how much was reckoned, how much was sent)."""
    reckoned = sent = 0
    for _ in range(ROUNDS):
        some = _safely("What is owed is not reckoned", following.work_through, at)
        some += _safely("What falls due is not reckoned", following.look_again, at)
        left = _safely("Messages to homes are not sent", letters.send, at)
        left += _safely("Letters that nobody prints are not noticed", unsent.notice, at)
        left += _safely("Notices are not sent", delivering.send, at)
        left += _safely("Whoever raised a concern in their work is not written to", raisers.write, at)
        reckoned, sent = reckoned + some, sent + left
        if some == left == 0:
            break
    return reckoned, sent


def _safely(what: str, work: Callable[[datetime], int], at: datetime) -> int:
    """One part of the tick that fails stops no other; the failure becomes a duty."""
    try:
        return work(at)
    except Exception as fault:  # one of the four places that catch everything
        log.exception("A part of the tick failed.")
        faults.report(f"{what} ({type(fault).__name__})", "It is tried again every minute.", at)
        return 0


def _seal(at: datetime) -> int:
    """Last, so that what the tick itself did is sealed with it."""
    if settings.KITH_AUDIT is None:
        return 0
    with cursor() as cur:
        return sealing.seal(cur, settings.KITH_AUDIT, at)


def _watch(at: datetime) -> int:
    """A telling that never comes would be silence, so whatever waits too long is itself owed to the service desk."""
    with committed() as cur:
        listed, untold = waiting.waiting_since(cur), sending.waiting_since(cur)
        opening = sending.opening_untold_since(cur)
    if listed and listed < at - WORKED:
        faults.report("The list of records to be reckoned is not finished", "What is owed may be out of date.", at)
    if untold and untold < at - TOLD:
        faults.report("Notices have not left for an hour", "Somebody has not been told what they owe.", at)
    if opening and opening < at - AT_ONCE:
        faults.report("That a page was opened without a usual reason could not be told within the minute",
                      "Telephone the Caldicott guardian.", at)
    return 0
