"""One visit, moved, ended and taken back: whatever order its messages come in, it ends as the hospital meant it."""

import json
from dataclasses import dataclass, field

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.intake.receiving import receive
from kith.intake.statement import Statement
from kith.records.database import cursor
from kith.worklists.about import chronology
from kith.worklists.desks.arrivals import now_here
from tests.drilling import LONG
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, child, heard
from tests.intake.test_order import state

BED = {"form": "hospital_stay", "kind": "inpatient", "admitted": MONDAY.isoformat()}
DEPARTMENT = {"arrived": MONDAY.isoformat(), "site": "Department"}
PLACES = ("Acorn", "Birch", "Cedar")
BRUISE = {"diagnosis": [{"code": "S40.0", "words": "Contusion"}]}
NOTHING = {"site": "", "ward": ""}


@dataclass
class Visit:
    """A visit as a clerk might lead it: the messages sent so far, and where the patient then is."""

    stay: bool
    sent: list[tuple[str, dict]] = field(default_factory=list)
    been: list[str] = field(default_factory=list)   # the places that stand; in the department none is a ward
    went_back: bool = False
    left: bool = False
    bruised: bool = False
    never: bool = False

    def says(self, event: str, place: str | None = None, **more) -> None:
        kind = BED if self.stay or place in PLACES else DEPARTMENT
        self.sent.append((event, kind | ({"ward": place} if place in PLACES else {}) | more))

    @property
    def here(self) -> str:
        return self.been[-1]

    def begins(self) -> None:
        self.been = [PLACES[0] if self.stay else "Department"]
        self.says("A01" if self.stay else "A04", self.here)

    def moves(self, to: str) -> None:
        if to != self.here and not self.left:
            self.been.append(to)
            self.went_back = False
            self.says("A02", to)

    def moves_back(self, said: str) -> None:
        """The move is cancelled: the message names the place gone back to, the place not gone to, or none."""
        if len(self.been) == 1:
            self.moves(PLACES[-1])
        if len(self.been) == 1 or self.left:
            return
        gone_to = self.been.pop()
        # A second cancellation that names the place not gone to cannot be told from the first one sent again.
        said = "here" if said == "there" and self.went_back else said
        self.went_back = True
        named = {"here": self.here, "there": gone_to, "nowhere": None}[said] if self.stay else self.here
        self.says("A12", named)

    def updates(self) -> None:
        self.bruised |= self.here not in PLACES
        self.says("A08", self.here, **BRUISE)

    def ends(self, hour: int) -> None:
        self.left = True
        self.says("A03", self.here, left_at=(MONDAY + hour * HOUR).isoformat(), left_to="home")

    def ends_back(self) -> None:
        if self.left:
            self.left = False
            self.says("A13", self.here)

    def never_was(self) -> None:
        self.never = True
        self.says("A11", self.here)


MOVES = st.tuples(st.just("moves"), st.sampled_from(PLACES))
BACK = st.tuples(st.just("moves_back"), st.sampled_from(["here", "there", "nowhere"]))
OTHERS = (st.tuples(st.just("updates")), st.tuples(st.just("ends"), st.integers(1, 9)), st.tuples(st.just("ends_back")))
STEPS = st.lists(st.one_of(MOVES, BACK, *OTHERS, MOVES, BACK), min_size=4, max_size=9)


@st.composite
def visits(draw) -> Visit:
    """A visit lived through, sometimes taken back as a whole at its end."""
    visit = Visit(stay=draw(st.booleans()))
    visit.begins()
    for act, *words in draw(STEPS):
        getattr(visit, act)(*words)
    if draw(st.integers(0, 4)) == 4:
        visit.never_was()
    return visit


def messages(visit: Visit, mia: str) -> list[Statement]:
    return [heard(event, mia, "V1", MONDAY + n * HOUR, number=f"M{n}", **told)
            for n, (event, told) in enumerate(visit.sent)]


def taken_in(visit: Visit, order: list[int]) -> dict:
    """These messages in this order, some of them more than once, and everything looked at long after."""
    with transaction.atomic():
        mia = child(n=4)
        told = messages(visit, mia)
        for n, which in enumerate(order):
            assert receive(told[which], None, MONDAY + DAY + n * HOUR).outcome == "filed"
        assert place.differences(MONDAY + 40 * DAY) == []
        found = state(mia, gone=False)
        transaction.set_rollback(True)
    return found


def stands(found: dict, form: str) -> dict | None:
    return next((json.loads(answers) for key, _, _, answers in found["standing"] if key == form), None)


def meant(visit: Visit, found: dict) -> None:
    """What stands is what the clerk meant: where the patient is, whether they left, and what was found."""
    on_ward = visit.here in PLACES
    stay, attendance = stands(found, "hospital_stay"), stands(found, "ed_attendance")
    if visit.never:
        assert (stay if on_ward else attendance) is None
        return
    assert (stay or NOTHING).get("ward", "") == (visit.here if on_ward else "")
    assert (attendance is None) == visit.stay
    now = (stay if on_ward else attendance) or {}
    assert bool(now.get("left_at")) == visit.left
    if visit.bruised and not on_ward:
        assert attendance["injury_kind"] == "bruise"


@settings(max_examples=200 if LONG else 12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(visit=visits(), data=st.data())
def test_in_any_order_it_ends_as_the_clerk_meant(staff, visit, data):
    order = list(range(len(visit.sent)))
    in_order = taken_in(visit, order)
    meant(visit, in_order)
    shuffled = data.draw(st.permutations(order + data.draw(st.lists(st.sampled_from(order), max_size=3))))
    assert taken_in(visit, shuffled) == in_order


def in_the_department(at) -> list[str]:
    return [one.child.key for one in now_here(at).children]


def test_whoever_was_moved_to_a_ward_is_not_in_the_department_until_the_move_is_taken_back(staff):
    mia = child(n=4)
    visit = Visit(stay=False)
    visit.begins()
    visit.moves("Acorn")
    visit.moves_back("here")
    for told, there in zip(messages(visit, mia), ([mia], [], [mia]), strict=True):
        receive(told, None, told.stated_at)
        assert in_the_department(told.stated_at) == there


def test_a_page_says_nothing_of_a_visit_that_was_only_ever_taken_back(staff):
    mia = child(n=4)
    visit = Visit(stay=False)
    visit.begins()
    visit.never_was()
    arrival, never = messages(visit, mia)
    for told, said in ((never, []), (arrival, ["The sender said that this visit did not take place (A11)."])):
        receive(told, None, MONDAY + DAY)
        with cursor() as cur:
            shown = chronology.page(cur, [place.header(mia).id], MONDAY + DAY).happenings
        assert [one.struck for one in shown if one.form == "ed_attendance"] == said


def test_a_page_shows_that_a_move_was_taken_back(staff):
    mia = child(n=4)
    visit = Visit(stay=True)
    visit.begins()
    visit.moves("Birch")
    visit.moves_back("nowhere")
    for told in messages(visit, mia):
        receive(told, None, MONDAY + DAY)
    with cursor() as cur:
        (shown,) = [one for one in chronology.page(cur, [place.header(mia).id], MONDAY + DAY).happenings
                    if one.form == "hospital_stay"]
    assert [one.answers for one in shown.changes] == [(("Which ward or clinic?", "Acorn", "Birch"),),
                                                      (("Which ward or clinic?", "Birch", "Acorn"),)]
