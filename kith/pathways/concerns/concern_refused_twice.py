"""Two services said that a concern is not theirs: it goes to no third, and the duty manager decides that day."""
from kith.forms.concerns.concern_answered import ConcernAnswered
from kith.forms.concerns.concern_placed import ConcernPlaced
from kith.language import HAPPENED, Duty, Pathway, Source, at, climbs, count, days, hours, months
from kith.language.roles import DESIGNATED_NURSE, HUB_LEAD, NAMED_NURSE


class ConcernRefusedTwice(Pathway):
    """Each had a reason, and each was right. Between them stood a child."""

    title = "A concern that two services refused"
    source = Source("Locality policy on the front door")
    answers_rows = ("CP11", "P5")
    clock = HAPPENED
    begins_when = count(2, ConcernAnswered.where(ConcernAnswered.refused), within=months(3)).because(
        "two services have said that a concern is not theirs, the last on {when}")

    place = Duty("Decide who has a concern that two services refused", owner=HUB_LEAD, due=at(0, of=days(1)),
                 level="urgent", done_when=ConcernPlaced.answers(), act="Decide",
                 escalate=climbs(12, again=24, by=hours, first=NAMED_NURSE, then=DESIGNATED_NURSE))
