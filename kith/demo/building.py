"""Builds the invented locality: who works there, who lives there, and what happened in the last fortnight."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from itertools import chain, tee
from random import Random

from kith.access.models import Team
from kith.demo import colleagues, hands, paper, reference
from kith.demo.acts import Acts
from kith.demo.in_care import NO_SDQ
from kith.demo.lives.caseload import CHILDREN, UNTRAINED
from kith.demo.people import Family
from kith.demo.replay import events, relive
from kith.demo.replies import Workers
from kith.demo.sendings import Sending, details_again, in_order, told
from kith.demo.statements import statements
from kith.demo.story_visits import Diary, earlier_visits, here_now, oddities, quiet_visits, urgent_visits
from kith.demo.teams import Roll
from kith.demo.town import Town, town
from kith.demo.visits import FORTNIGHT, visits_by_chance
from kith.engine.calendar import LONDON
from kith.exchange import clauses_due, profile_due, returns_due
from kith.intake.receiving import receive_many
from kith.intake.rounds.ticking import tick

STATEMENTS_A_PERSON = 1.2
Shown = Callable[[Iterable, int, str], Iterable]   # the same things; on the way it may be shown how far it is
DECISIONS = ("visit_reviewed", "referral_decision")
# What nobody answers in the fortnight, so that whoever reads the demonstration finds it waiting.
WAITING = {
    "Mia Kowalska-Reid": DECISIONS,
    "Noah Adu": DECISIONS,
    "Chi Okoro": DECISIONS,
    "Tyler Brannigan": DECISIONS,
    "Leon Pinnock": DECISIONS,
    "Dawn Pritchard": ("ed_family",),
    "Finn Stokes": ("network_asked",),
    "Ruby Stokes": ("network_asked",),
    "Jordan Reid": ("unborn_risk",),
    "Milo Farrant": ("network_asked", "accepted"),
    "Reuben Hale": ("appointment", "assessment_reported"),
    "Leila Farouk": ("assessment_reported", "passport_line"),
    "Reece Dalton": ("passport_line", "passport_gone_through", "passport_given"),
    "Mohammed Aziz": ("invitation_answered", "conference_report", "minutes_read", "correction_weighed"),
    "Yusuf Rahman": ("appointment", "miss_decided", "talked_over"),
    **dict.fromkeys(UNTRAINED, ("carer_course",)),
    # The reports came in by machine, and nobody has given the practices the plans yet.
    **dict.fromkeys(CHILDREN, ("plan_version",)),
    **dict.fromkeys(NO_SDQ, ("sdq_completed", "plan_version")),
    "Sinead Doherty": ("children_asked", "places_with_children"),
    "Tessa Kemble": ("children_asked", "places_with_children"),
    "Hodan Warsame": ("opened", "acknowledged", "referral_decided"),
    "Maryam Hussain": ("appointment", "appointment_outcome", "miss_followed"),
}


def unseen(work: Iterable, total: int, what: str) -> Iterable:
    """Nobody waits for it."""
    return work


def is_built() -> bool:
    """Whether there is a locality already, invented or not."""
    return Team.objects.exists()


def build(people: int, at: datetime, password: str, seed: int = 1, shown: Shown = unseen) -> Town:
    """Everything, in the order in which it happened; the same size, moment and seed make the same locality."""
    roll = Roll(colleagues.hired(people, seed))
    made = town(people, at.astimezone(LONDON), seed)
    opened = opening(made.at)
    workers = Workers(reference.put_in_place(roll, made.at, opened, password))
    keys = _take_in(made, roll, shown)
    relive(earlier_visits(Diary(made)), workers)
    workers.leave = {keys[made.named(name).nhs_number]: forms for name, forms in WAITING.items()}
    acts = Acts(workers.staff, keys, Diary(made))
    fortnight = events(in_order(sent(made, opened, seed)), workers, acts.each(), opened, made.at)
    for moment, _, happen in shown(fortnight, len(fortnight), "A fortnight in A&E"):
        happen(moment)
    paper.receive_batch(made, made.at)
    returns_due.check_due(made.at)
    profile_due.check_due(made.at)
    clauses_due.check_due(made.at)
    tick(made.at)
    return made


def opening(at: datetime) -> datetime:
    """When the teams began to work with Kith: the Monday of a fortnight ago, before anybody was there."""
    monday = at - FORTNIGHT - timedelta(days=at.weekday())
    return monday.replace(hour=7, minute=30, second=0, microsecond=0)


def sent(made: Town, opened: datetime, seed: int) -> Iterator[Sending]:
    """Every message of the fortnight."""
    diary = Diary(made, visits=100)
    for visit in (*urgent_visits(diary), *quiet_visits(diary), *here_now(diary)):
        yield from told(visit, made.at)
    yield from oddities(diary)
    for visit in visits_by_chance(made, made.strangers(), seed):
        yield from told(visit, made.at)
    yield from details_again(made.strangers(), opened, made.at, Random(seed))


def _take_in(made: Town, roll: Roll, shown: Shown = unseen) -> dict[str, str]:
    """Says who everybody is; gives Kith's keys by NHS number. The families with a story come first, in their order."""
    say = partial(_said, day=made.at.date(), roll=roll)
    keys = chain(say(made.families[: made.told]), hands.take_in(made.families[made.told :], say))
    about = round(sum(1 for _ in made.people()) * STATEMENTS_A_PERSON)
    return dict(shown(keys, about, "People and families"))


def _said(families: Iterable[Family], day: date, roll: Roll) -> Iterator[tuple[str, str]]:
    # Said as it goes: for a town of two hundred thousand the whole of it would not fit in an ordinary memory.
    said, given = tee(one for family in families for one in statements(family, day, roll))
    for one, answer in zip(said, receive_many(((one, one.stated_at) for one in given), None), strict=True):
        if answer.outcome != "filed":
            raise RuntimeError(f"The invented locality does not hold together at {one.number}: {answer.sentence}")
        yield one.about.nhs_number, answer.subjects[0]
