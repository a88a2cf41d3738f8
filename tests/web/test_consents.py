"""Consent is obeyed by every way out: taken back, run out, left behind or never theirs to give, nothing is shared."""
import re
from datetime import timedelta

import pytest
from django.core import mail

from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import secret_service
from tests.web.invented import AT, said
from tests.web.secret_service import TOLD, comes
from tests.web.test_confidence import read, words

GIVEN = {"gave": "young_person", "able": "gillick", "shows": "She says it back", "understands": "yes", "how": "signed"}
PLAN = {"version": 2, "plan": "A quiet room at school", "given_to": ["school_nurse"], "basis": "agreed"}
BEFORE, SINCE = timedelta(hours=6), timedelta(hours=3)


@pytest.fixture
def girl(place):
    return secret_service.around()


def lines(*pairs: tuple[str, str]) -> list[dict]:
    return [{"purpose": purpose, "with_whom": [whom], "answer": "agreed", "what": "What is needed"}
            for purpose, whom in pairs]


def agreed(girl, *pairs: tuple[str, str], by=None, at=AT - BEFORE, **more) -> int:
    raw = GIVEN | {"lines": lines(*pairs or (("plan", "school_nurse"),))} | more
    return said(girl.lena, "consent_given", at, by or girl.angela, **raw).entries[0]


def back(girl, by=None, at=AT - timedelta(hours=1), **more):
    raw = {"gave": "young_person", "everything": "yes"} | more
    return said(girl.lena, "consent_taken_back", at, by or girl.angela, **raw)


def shared(girl, form: str = "plan_version", by=None, at=AT - SINCE, **more):
    return said(girl.lena, form, at, by or girl.angela, **(PLAN if form == "plan_version" else {}) | more)


def owed(pathway: str = "plan_version_read") -> set[str]:
    with cursor() as cur:
        return {role for (role,) in cur.execute(
            "select role from duties_duty where pathway = %s and open", (pathway,)).fetchall()}


def to_beth() -> list:
    return [one for one in mail.outbox if "beth@kith.example" in one.to]


def history(girl, signed_in, who: str = "beth") -> str:
    return words(signed_in(getattr(girl, who)), f"/people/{girl.lena}/history")


@row("LA21")
def test_taken_back_between_queueing_and_sending_nothing_leaves_and_nothing_is_read(girl, signed_in):
    agreed(girl)
    shared(girl)
    assert owed() == {"school_nurse"}
    assert "A quiet room" in history(girl, signed_in)
    with cursor() as cur:
        cur.execute("update notices_notice set level = 'urgent' where state <> 'sent'")
        assert cur.execute("select count(*) from notices_notice where role = 'school_nurse' and state <> 'sent'"
                           ).fetchone()[0] == 1
    back(girl)
    ticking.tick(AT)
    assert to_beth() == []
    assert owed() == set()
    assert "A quiet room" not in history(girl, signed_in)
    with pytest.raises(Problems, match="taken back"):
        shared(girl, at=AT)


def test_a_mail_leaves_where_nobody_takes_it_back(girl):
    agreed(girl)
    shared(girl)
    with cursor() as cur:
        cur.execute("update notices_notice set level = 'urgent' where state <> 'sent'")
    ticking.tick(AT)
    assert len(to_beth()) == 1


@row("LA21")
def test_of_two_purposes_one_is_taken_back_and_only_that_ends(girl, signed_in):
    agreed(girl, ("plan", "school_nurse"), ("help", "school_nurse"))
    shared(girl)
    told = TOLD | {"basis": "agreed", "needs": ["school_nurse"], "what": "She likes to be asked"}
    agreed(girl, ("help", "school_nurse"), by=girl.inge, at=AT - SINCE)
    shared(girl, "told_to_others", girl.inge, at=AT - timedelta(hours=2), **told)
    back(girl, everything="no", purposes=["plan"])
    page = history(girl, signed_in)
    assert "A quiet room" not in page
    assert "She likes to be asked" in page
    back(girl, at=AT, everything="no", purposes=["help"])
    assert "She likes to be asked" not in history(girl, signed_in)


def test_of_two_who_were_given_it_one_no_longer_is(girl):
    agreed(girl, ("plan", "school_nurse"), ("plan", "csc_front_door"))
    shared(girl, given_to=["school_nurse", "csc_front_door"])
    assert owed() == {"school_nurse", "csc_front_door"}
    back(girl, everything="no", with_whom=["school_nurse"])
    assert owed() == {"csc_front_door"}


def test_what_was_told_in_confidence_by_agreement_closes_with_the_agreement(girl, signed_in):
    comes(girl)
    before = history(girl, signed_in)
    agreed(girl, ("help", "school_nurse"), by=girl.inge, at=AT - SINCE)
    told = TOLD | {"basis": "agreed", "needs": ["school_nurse"]}
    shared(girl, "told_to_others", girl.inge, at=AT - timedelta(hours=2), **told)
    assert history(girl, signed_in) != before
    back(girl, by=girl.inge)
    assert history(girl, signed_in) == before
    assert "told_in_confidence" not in owed("told_in_confidence")


def test_what_is_shared_to_keep_somebody_safe_asks_nobody_and_goes_on(girl, signed_in):
    agreed(girl)
    shared(girl, basis="safeguarding", ground="He waits for her", told="yes")
    back(girl)
    assert "A quiet room" in history(girl, signed_in)


@row("LA21")
def test_given_by_somebody_without_responsibility_it_shares_nothing_and_ends_where_that_is_found_out(girl, place):
    def is_mother(answer: str, corrects: int = 0) -> int:
        one = Said("relationship", {"kind": "mother", "who": {"key": place.ania}, "parental_responsibility": answer},
                   happened=(AT - 2 * BEFORE).isoformat(), corrects=corrects, reason="Found out" if corrects else "")
        return receive(Statement("web", f"mother {answer}", Who(key=girl.lena), (one,), AT), by=girl.angela,
                       at=AT - SINCE if corrects else AT - 2 * BEFORE).entries[0]

    agreed(girl, gave="parent", parent="mother", able="", shows="")
    with pytest.raises(Problems, match="parental responsibility"):
        shared(girl)
    kin = is_mother("yes")
    shared(girl)
    assert owed() == {"school_nurse"}
    is_mother("no", corrects=kin)
    assert owed() == set()


def test_on_the_day_after_its_last_it_ends_with_nobody_saying_anything(girl):
    agreed(girl, until=AT.date().isoformat())
    shared(girl)
    ticking.tick(AT)
    assert owed() == {"school_nurse"}
    ticking.tick(AT + timedelta(days=1))
    assert owed() == set()


@row("LA21")
def test_after_a_move_what_was_agreed_goes_on_for_those_who_had_it_and_for_nobody_new_and_ends_unreviewed(girl):
    agreed(girl, ("plan", "school_nurse"), ("plan", "csc_front_door"), at=AT - timedelta(days=30))
    shared(girl, at=AT - timedelta(days=29))
    said(girl.lena, "child_protection_plan_began", AT - SINCE, category="sexual")
    assert owed("consent_asked_again") == {"school_nurse"}
    with pytest.raises(Problems, match="Children’s social care: it was agreed before a child protection plan began"):
        shared(girl, given_to=["csc_front_door"], at=AT)
    assert shared(girl, at=AT).outcome == "filed"
    ticking.tick(AT + timedelta(days=13))
    assert owed() == {"school_nurse"}
    ticking.tick(AT + timedelta(days=15))
    assert owed() == set()
    assert owed("consent_asked_again") == {"school_nurse"}
    with pytest.raises(Problems, match="Ask again"):
        shared(girl, at=AT + timedelta(days=16))


def test_gone_through_again_in_time_it_stands_and_the_next_change_asks_once_more(girl):
    agreed(girl, at=AT - timedelta(days=30))
    shared(girl, at=AT - timedelta(days=29))
    for n, form in enumerate(("child_protection_plan_began", "looked_after_began"), 1):
        raw = {"category": "sexual"} if n == 1 else {"legal_status": "voluntary"}
        said(girl.lena, form, AT + timedelta(days=n), **raw)
        with cursor() as cur:
            (key,) = cur.execute("select id from duties_duty where pathway = 'consent_asked_again' and open").fetchone()
        answer = Said("consent_reviewed", {"outcome": "as_before", "gave": "young_person", "words": "It is fine"},
                      happened=(AT + timedelta(days=n, hours=3)).isoformat(), cites=(key,))
        receive(Statement("web", f"asked {n}", Who(key=girl.lena), (answer,), AT), by=girl.angela,
                at=AT + timedelta(days=n, hours=3))
        assert owed("consent_asked_again") == set()
    ticking.tick(AT + timedelta(days=30))
    assert owed() == {"school_nurse"}


@pytest.mark.parametrize("who", ["beth", "angela"])
def test_that_she_goes_somewhere_in_confidence_is_no_change_that_asks_anybody_else_again(girl, signed_in, who):
    agreed(girl, at=AT - timedelta(days=30))
    shared(girl, at=AT - timedelta(days=29))
    ticking.tick(AT)
    client = signed_in(getattr(girl, who))
    before = read(client, girl.lena)
    comes(girl)
    agreed(girl, ("help", "school_nurse"), by=girl.inge, at=AT - SINCE)
    ticking.tick(AT)
    after = read(client, girl.lena)
    for address, page in before.items():
        assert after[address] == page, address


def page(girl, signed_in, who: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", words(signed_in(getattr(girl, who)), f"/people/{girl.lena}/consents")
                           ).split())


@row("LA21")
def test_the_page_shows_what_is_in_force_what_is_not_and_what_was_decided_without(girl, signed_in):
    agreed(girl, ("plan", "school_nurse"), ("help", "gp"), at=AT - timedelta(days=30), how="verbal",
           words="They may know", signed_off="yes", witness="R Holt")
    agreed(girl, lines=[{"purpose": "plan", "with_whom": ["carer"], "answer": "refused", "what": "Not that"}])
    back(girl, everything="no", purposes=["help"])
    shared(girl, basis="safeguarding", ground="He waits for her", told="unsafe", unsafe="He reads her telephone")
    said(girl.lena, "not_shared", AT - SINCE, girl.angela, what="The night she came", with_whom=["school"],
         ground="not_needed", why="They can help her without it")
    shown = page(girl, signed_in, "angela")
    for part in ("1 in force, 1 refused.", "So that all work on one plan", "The school nurse : What is needed",
                 "The young person, in words", "They may know", "R Holt heard it too", "It was taken back.",
                 "They said no: 1", "He waits for her", "No: telling them would not be safe",
                 "It is not needed for what was asked: They can help her without it"):
        assert part in shown, part
    said(girl.lena, "placement_changed", AT - timedelta(hours=2), placement="foster")
    assert "1 to be asked again, 1 refused." in page(girl, signed_in, "angela")


def test_whoever_may_not_read_them_is_told_where_to_ask_and_of_what_is_kept_in_confidence_nothing(girl, signed_in):
    comes(girl)
    before = page(girl, signed_in, "beth")
    agreed(girl, ("help", "school_nurse"), by=girl.inge, at=AT - timedelta(hours=2))
    assert page(girl, signed_in, "beth") == before
    agreed(girl, at=AT - SINCE)
    shown = page(girl, signed_in, "beth")
    assert "More is kept by Safeguarding. Ask there." in shown
    assert "What is needed" not in shown
    assert "What is needed" in page(girl, signed_in, "inge")
