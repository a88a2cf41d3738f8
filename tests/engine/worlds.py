"""Worlds drawn by Hypothesis: related people, unknown and future times, corrections, joins, hostile answers, acts."""
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from hypothesis import strategies as st

from kith.engine.catalogue import ACTS, PATHWAYS
from kith.engine.reckoning import STANDING_STATES, Owed, Reckoned, reckon
from kith.engine.standing import Version
from kith.engine.world import Telling, World
from tests.engine.made_up import MADE_UP
from tests.scenarios.when import ENGLAND

ALL = (*PATHWAYS.values(), *MADE_UP)
NOON, DAY = datetime(2026, 7, 11, 12, tzinfo=UTC), timedelta(days=1)
MIA, BEN, MUM, TWIN, TEAM = 1, 2, 3, 4, 5     # Twin's record may turn out to be Mia's
PEOPLE = (MIA, BEN, MUM, TWIN)

yes_no = st.sampled_from(["yes", "yes", "no"])
dates = st.sampled_from(["2026-05-09", "2021-07-12", "2025-07-11", "2007-07-13", "1990-01-31", "2012-02-29", "2026-08",
                         "2026-09-30", "2021-07"])
HOSTILE = [None, "", 5, -1.5, True, [], {}, ["yes", {}], {"a": []}, "9999-99-99", "0001-01-01", "\x00", "x" * 99]
KINDS = ["mother", "father", "child", "sibling", "half_sibling", "lives_with", "no_contact_with"]
documents = st.lists(st.sampled_from(["a", "b"]), unique=True, max_size=2).flatmap(
    lambda keys: st.tuples(*(st.fixed_dictionaries({"_row": st.just(key), "name": st.sampled_from(["one", "two"])})
                             for key in keys)).map(list))
ANSWERS = {
    "person_details": {"born": dates, "expected": dates, "died": st.sampled_from(["no", "no", "no", "yes"])},
    "ed_attendance": {"injury": yes_no, "self_harm": yes_no, "domestic_abuse": yes_no, "left_before_seen": yes_no,
                      "planned_return": yes_no, "injury_kind": st.sampled_from(["bruise", "burn"])},
    "involvement": {"role": st.sampled_from(["drug_and_alcohol", "adult_mental_health", "health_visitor", "midwife"]),
                    "team": st.sampled_from(["late", "weekend", "usual"]), "began": dates, "ended": dates},
    "care_moved": {"role": st.sampled_from(["health_visitor", "midwife"]), "old": st.sampled_from(["late", "usual"]),
                   "new": st.sampled_from(["late", "weekend"]), "since": dates},
    "relationship": {"kind": st.sampled_from(KINDS), "began": dates, "ended": dates},
    "hospital_stay": {"kind": st.sampled_from(["inpatient", "outpatient"])},
    "child_protection_plan_began": {"category": st.just("neglect")}, "child_protection_plan_ended": {},
    "looked_after_began": {"legal_status": st.just("other")}, "looked_after_ended": {},
    "pregnancy_notified": {"expected": dates}, "pregnancy_ended": {"how": st.sampled_from(["birth", "loss"])},
    "referral": {"documents": documents, "danger_now": yes_no}, "worried": {"signs": st.just(["afraid"])},
    "safe_contact": {"channels": st.lists(st.sampled_from(["letter", "text", "visit"]), max_size=2),
                     "forced_marriage": yes_no, "over": st.sampled_from(["no", "no", "yes"])},
    "honour_abuse": {"what": st.lists(st.sampled_from(["marriage", "honour"]), max_size=2), "words": st.just("told")},
    "ed_family": {"home": st.just("mum")}, "flags_read": {"done": st.just("phoned")},
    "visit_reviewed": {"decision": st.just("seen")}, "opened": {"who": st.just("somebody")},
    "team_opened": {"kind": st.sampled_from(["health_visiting", "liaison"])}, "team_closed": {},
    "team_signed_off": {}, "weekly_digest": {"listed": st.integers(0, 2)}, "feed_fell_silent": {}, "feed_heard": {},
    "post_came": {},
    "weekly_sample": {"visits": documents}, "reread": {"verdict": st.sampled_from(["routine", "urgent"])},
}
TEAMS = {"team_opened", "team_closed", "team_signed_off", "weekly_digest", "feed_fell_silent", "feed_heard",
         "post_came", "weekly_sample"}
HOURS = {"late": ((NOON - 900 * DAY, replace(ENGLAND, closes=time(20))), (NOON, replace(ENGLAND, closes=time(22)))),
         "weekend": ((NOON - 100 * DAY, replace(ENGLAND, opens=time(8), closes=time(20), weekends=True)),)}
OFTEN = ["ed_attendance"] * 9 + ["hospital_stay", "looked_after_began", "looked_after_ended", "referral",
                                "safe_contact", "honour_abuse"] * 3
FAMILY = [(MIA, "person_details", None, {"born": "2026-05-09"}), (MUM, "person_details", None, {"born": "1990-01-31"}),
          (MIA, "relationship", MUM, {"kind": "mother"}), (MUM, "relationship", MIA, {"kind": "child"}),
          (MIA, "relationship", BEN, {"kind": "sibling"}), (BEN, "relationship", MUM, {"kind": "mother"}),
          (MUM, "relationship", BEN, {"kind": "child"})]


@dataclass(frozen=True)
class How:
    """Which worlds to draw: some properties hold only where all is known, or nothing is hostile."""

    unknown: bool = True
    future: bool = True
    rough: bool = True
    hostile: bool = True
    corrections: bool = True
    joins: bool = True
    most: int = 9


@st.composite
def answers(draw, form: str, how: How) -> dict:
    asked = ANSWERS[form]
    kept = {key: draw(values) for key, values in asked.items() if draw(st.integers(0, 3))}
    if how.hostile and asked and draw(st.integers(0, 9)) == 0:
        kept[draw(st.sampled_from(sorted(asked)))] = draw(st.sampled_from(HOSTILE))
    return kept


@st.composite
def happenings(draw, how: How) -> tuple[datetime | None, str]:
    if how.unknown and draw(st.integers(0, 7)) == 0:
        return None, "unknown"
    least, most = (-600, 60) if how.future else (-600, 0)
    moment = NOON + timedelta(days=draw(st.integers(least, most)), hours=draw(st.integers(-12, 0)))
    if how.rough and draw(st.integers(0, 3)) == 0:
        return moment.replace(hour=0), "day"
    return moment, "moment"


@st.composite
def entries(draw, how: How) -> list[Version]:
    """First versions in order of recording: some of a family, then whatever befell them."""
    family = draw(st.lists(st.sampled_from(FAMILY), unique_by=str))
    made = [_first(n, subject, form, other, said, (None, "unknown"), NOON - 450 * DAY, 1)
            for n, (subject, form, other, said) in enumerate(family, 1)]
    for seq in range(len(made) + 1, len(made) + draw(st.integers(2, how.most)) + 1):
        form = draw(st.sampled_from(OFTEN + sorted(ANSWERS)))
        subject = TEAM if form in TEAMS else draw(st.sampled_from([MIA, *PEOPLE]))
        other = draw(st.sampled_from(PEOPLE)) if form == "relationship" else None
        said, when, by = draw(answers(form, how)), draw(happenings(how)), draw(st.integers(1, 3))
        recorded = max(when[0], NOON - 400 * DAY) if when[0] and when[0] < NOON else NOON
        made.append(_first(seq, subject, form, other, said, when, recorded, by))
    return made


def _first(seq, subject, form, other, said, when, recorded, by) -> Version:
    known = recorded + timedelta(minutes=seq)
    return Version(subject, seq, seq, form, f"happening {seq}", "whole", *when, known, known, known, by, "", "", said,
                   [], other)


@st.composite
def corrections(draw, said: list[Version], how: How, most: int = 4) -> list[Version]:
    """Later versions, stated in any order, carried by a machine, said whole by a person, or struck out."""
    made, first = [], [one for one in said if one.root == one.seq]
    for n in range(draw(st.integers(0, most)) if how.corrections else 0):
        one = draw(st.sampled_from(first))
        kind = draw(st.sampled_from(["part", "part", "whole", "strike"]))
        when = draw(happenings(how)) if draw(st.booleans()) else (one.happened, one.precision)
        stated = one.stated + timedelta(hours=draw(st.integers(-5, 50)))
        recorded = max(NOON, one.recorded) + timedelta(minutes=20 + n)
        answered = {} if kind == "strike" or one.form not in ANSWERS else draw(answers(one.form, how))
        made.append(one._replace(seq=len(said) + n + 1, how=kind, happened=when[0], precision=when[1], answers=answered,
                                 stated=stated, recorded=recorded, received=recorded))
    return made


@st.composite
def plain_worlds(draw, how: How = How()) -> World:
    """Entries and corrections; nobody has acted on anything yet."""
    first = draw(entries(how))
    person = {TWIN: MIA, MIA: MIA} if how.joins and draw(st.booleans()) else {}
    return World([*first, *draw(corrections(first, how))], person, calendar=ENGLAND, teams=HOURS)


@st.composite
def acts(draw, world: World, at: datetime) -> World:
    """Somebody accepts, hands over, declines, sets aside, closes or answers some of what is owed; some is told."""
    found = [one for result in everything(world, at).values() for one in result.owed if one.duty]
    for one in draw(st.lists(st.sampled_from(found), min_size=1, max_size=5)) if found else ():
        way = draw(st.sampled_from([told, acted]))
        world = draw(way(world, one, at))
    return world


def told(world: World, one: Owed, at: datetime) -> st.SearchStrategy[World]:
    """A step of the ladder was told, at some time until now."""
    step = one.climb.tell if one.climb.tell is not None else 0
    return st.integers(0, 90).map(lambda hours: replace(world, tellings=(
        *world.tellings, Telling(one.cite, step, one.reopening, at - timedelta(hours=hours)))))


@st.composite
def acted(draw, world: World, one: Owed, at: datetime) -> World:
    form = draw(st.sampled_from([*ACTS, "waived", "waived", *[one.duty.done_when.form] * 3]))
    happened, precision = draw(happenings(How()))
    seq = max((version.seq for version in world.versions), default=0) + 1
    until = {"until": draw(dates)} if form == "waived" and draw(st.booleans()) else {}
    role = draw(st.sampled_from([*(role.key for role in one.duty.waived_by), "nobody"]))
    version = Version(one.cite.record, seq, seq, form, f"act {seq}", "whole", happened, precision, at, at, at, 7,
                      role, "", until | {"to": "8"}, [list(one.cite)])
    return replace(world, versions=[*world.versions, version])


@st.composite
def worlds(draw, how: How = How()) -> World:
    """A world in which people have acted, and some of what they acted on was corrected since."""
    world = draw(acts(draw(plain_worlds(how)), NOON))
    return replace(world, versions=[*world.versions, *draw(corrections(world.versions, how, most=2))])


moments = st.integers(-2000, 2000).map(lambda hours: NOON + timedelta(hours=hours))


def people(world: World) -> list[int]:
    return sorted({world.oldest(one) for one in (*PEOPLE, TEAM)})


def everything(world: World, at: datetime, pathways=ALL) -> dict[tuple[str, int], Reckoned]:
    """Every pathway for everybody."""
    return {(one.key, person): reckon(one, person, world, at) for person in people(world) for one in pathways}


def standing(results: dict[tuple[str, int], Reckoned]) -> list[Owed]:
    return [one for result in results.values() for one in result.owed if one.state in STANDING_STATES]
