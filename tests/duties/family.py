"""A family to whom anything may happen, in any order; after each thing the projection is what reckoning gives."""

from contextlib import suppress
from datetime import datetime

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kith.access import staffing
from kith.access.models import PostHeld, Worker
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.whom import linking
from kith.language.errors import Refused
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, asked, came, heard, how_many, owed, said

PEOPLE = (("Mia", "2026-05-12"), ("Kacper", "2022-03-04"), ("Zoe", "2026-05-12"), ("Ania", "1996-01-01"))
CHILDREN, MOTHER = (0, 1, 2), 3
REASONS = ("Fever", "Bruise to left arm", "Overdose", "Alcohol intoxication", "Hit by partner, domestic abuse")
LATER = ("A03", "A08", "A11", "A13")    # discharged, told more, cancelled, not discharged after all
KINDS = ("mother", "father", "sibling", "child")
STATUSES = {"child_protection_plan_began": {"category": "neglect"}, "child_protection_plan_ended": {},
            "looked_after_began": {"legal_status": "other"}, "looked_after_ended": {}}
ANSWERS = {"visit_reviewed": {"decision": "seen", "why": "Spoke"}, "flags_read": {"done": "nothing", "what": "Known"},
           "referral_decision": {"refer": "no", "why": "A graze"}, "ed_family": {"home": "Mother and three children"},
           "history_read": {"what": "Nothing"}}
ACTS = {"accepted": {}, "declined": {"why": "On leave"}, "handed_over": {}, "closed": {"why": "Left"},
        "waived": {"ground": "needless", "why": "Seen already"}}
TEAMS = {"health_visitor": "hv-marsh", "gp": "gp", "adult_mental_health": "amh"}
ACTED = """
select key, form, root from records_entry e join records_subject s on s.id = subject_id
where form = any(%s) and seq = root and key = any(%s) order by seq
"""

somebody, visits, numbers = st.integers(0, 3), st.integers(0, 2), st.integers(0, 30)
hours = st.sampled_from((0, 1, 5, 20, 40))


class Family(RuleBasedStateMachine):
    """Three children and a mother; the clock only goes forward. ``workers`` and ``keys`` are given by the test."""

    workers: dict[str, Worker]
    keys: list[str]

    def __init__(self) -> None:
        super().__init__()
        self.at, self.point = MONDAY + 2 * HOUR, transaction.savepoint()

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.point)

    def later(self, some: int) -> datetime:
        """A moment so many hours on."""
        self.at += some * HOUR
        return self.at

    @rule(who=somebody, visit=visits, reason=st.sampled_from(REASONS), some=hours)
    def comes_to_hospital(self, who, visit, reason, some):
        came(self.keys[who], f"V{visit}", self.later(some), reason=reason)

    @rule(who=somebody, visit=visits, event=st.sampled_from(LATER), reason=st.sampled_from(REASONS), some=hours)
    def hospital_says_more(self, who, visit, event, reason, some):
        told = heard(event, self.keys[who], f"V{visit}", self.later(some), arrived=MONDAY.isoformat(), reason=reason)
        receive(told, None, self.at)

    @rule(who=somebody, other=somebody, kind=st.sampled_from(KINDS), ended=st.booleans(), some=hours)
    def is_related(self, who, other, kind, ended, some):
        until = {"ended": "2026-07-01"} if ended else {}
        if who != other:
            said(self.keys[who], "relationship", self.later(some), kind=kind, who={"key": self.keys[other]}, **until)

    @rule(who=somebody, role=st.sampled_from(sorted(TEAMS)), ended=st.booleans())
    def is_followed_or_not(self, who, role, ended):
        until = {"ended": "2026-07-01"} if ended else {}
        said(self.keys[who], "involvement", self.later(1), role=role, team=TEAMS[role], began="2025-01-01", **until)

    @rule(leads=st.booleans())
    def team_has_a_lead_or_not(self, leads):
        post = PostHeld.objects.get(role="team_lead", worker=self.workers["sam"], ends=None)
        staffing.end_post(post, None if leads else self.later(1), by=None, at=self.at)

    @rule(who=somebody, form=st.sampled_from(sorted(STATUSES)), some=hours)
    def has_a_status(self, who, form, some):
        said(self.keys[who], form, self.later(some), **STATUSES[form])

    @rule(who=somebody, born=st.sampled_from(("1996-01-01", "2020-07-14", "2026-05-12")), died=st.booleans())
    def has_other_details(self, who, born, died):
        gone = {"died": "yes", "died_on": self.at.date().isoformat()} if died else {"died": "no"}
        said(self.keys[who], "person_details", self.later(1), happened="", born=born, **gone)

    @rule(who=somebody, nth=numbers, filed=somebody, some=hours)
    def has_an_answer(self, who, nth, filed, some):
        """Often filed on the record of somebody else of the household."""
        rows = [row for row in owed(self.keys[who]) if row.open and self._form(row) in ANSWERS]
        if rows:
            row = rows[nth % len(rows)]
            self._act(self.keys[filed], self._form(row), row.id, ANSWERS[self._form(row)], some)

    @rule(who=somebody, nth=numbers, form=st.sampled_from(sorted(ACTS)), by=st.sampled_from(["sam", "angela"]))
    def is_acted_on(self, who, nth, form, by):
        rows = owed(self.keys[who])
        if rows:
            more = {"to": str(self.workers["jo"].pk)} if form == "handed_over" else {}
            self._act(self.keys[who], form, rows[nth % len(rows)].id, ACTS[form] | more, 1, by)

    @rule(nth=numbers, how=st.sampled_from(["strike", "whole"]))
    def takes_an_act_back(self, nth, how):
        acts = asked(ACTED, [*ANSWERS, *ACTS], self.keys)
        if acts:
            key, form, root = acts[nth % len(acts)]
            more = (ANSWERS | ACTS)[form] if how == "whole" and form != "handed_over" else {}
            self._try(key, form, "sam", how="strike" if not more else how, corrects=root, reason="A slip", **more)

    @rule(one=somebody, other=somebody, kind=st.sampled_from(["join", "part"]))
    def is_one_person_or_not(self, one, other, kind):
        if one != other:
            linking.decide(kind, self.keys[one], self.keys[other], "So it seems", None, self.later(1))

    @rule(some=st.integers(0, 9))
    def days_pass(self, some):
        self.at += some * DAY
        ticking.tick(self.at)
        told = how_many("duties_telling"), how_many("notices_notice")
        assert ticking.tick(self.at).sent == 0
        assert (how_many("duties_telling"), how_many("notices_notice")) == told

    def _form(self, row) -> str:
        ((form,),) = asked("select form from duties_duty where id = %s", row.id)
        return form

    def _act(self, key, form, duty, words, some, by="priya") -> None:
        self.later(some)
        self._try(key, form, by, cites=(duty,), **words)

    def _try(self, key, form, by, **more) -> None:
        # Not entitled, or over already: then nothing may have changed, which is looked at below.
        with suppress(Refused):
            said(key, form, self.at, self.workers[by], **more)

    @invariant()
    def nothing_has_drifted(self):
        assert place.differences(self.at) == []
        assert how_many("duties_to_reckon") == 0
