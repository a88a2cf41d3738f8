"""Training before access: off by default; where a locality asks for it, a page opens only while it is in date."""

from datetime import date, timedelta

import pytest

from kith.access import all_teams, staffing, training
from kith.config.holds.settings import written
from kith.engine.values import Values
from kith.intake.rounds.ticking import tick
from kith.records.database import cursor
from kith.web import seeing
from kith.worklists.owed import mylist
from tests.web.invented import AT, YEAR_AGO, _worker
from tests.web.reading import text

NEEDED = "safeguarding_3: health_visitor midwife; information_governance: caldicott_guardian"
WORDS = {"why": "present", "words": "She is here with me"}


@pytest.fixture
def asked_for(monkeypatch) -> None:
    """This locality asks health visitors for level 3."""
    monkeypatch.setattr(seeing, "values", lambda: Values({training.NEEDED.name: ((YEAR_AGO, NEEDED),)}))


def did(worker, until: date, what: str = "safeguarding_3") -> None:
    with cursor() as cur:
        training.keep(cur, worker.pk, what, until)


def said(until: date, what: str = "safeguarding_3") -> dict:
    """A training that was done today, as its page sends it."""
    days = {"done": AT.date(), "until": until}
    return {"what": what} | {f"{key}-{part}": str(getattr(day, part)) for key, day in days.items()
                             for part in ("day", "month", "year")}


def test_it_is_off_until_a_locality_turns_it_on(place, signed_in):
    assert training.NEEDED.default == ""
    assert training.NEEDED.name in written()
    assert signed_in(place.priya).get(f"/people/{place.mia}").status_code == 200


def test_without_it_the_page_is_refused_in_a_sentence_that_says_what_to_do(place, asked_for, signed_in):
    priya = signed_in(place.priya)
    for address in ("/people/{}", "/people/{}/history", "/record/visit_reviewed?about={}"):
        refused = priya.get(address.format(place.mia))
        assert refused.status_code == 403
        assert ("You cannot open this page: your training in safeguarding children, level 3 or above is not in date. "
                "Do it, and ask your lead to record it.") in text(refused)
        assert "Kowalska" not in text(refused)
    assert signed_in(place.ruth).get(f"/people/{place.mia}").status_code == 200      # of A&E nothing is asked


@pytest.mark.parametrize(("days", "status"), [(0, 200), (-1, 403)])
def test_it_opens_to_the_last_day_on_which_it_is_in_date(place, asked_for, signed_in, days, status):
    did(place.priya, AT.date() + timedelta(days=days))
    assert signed_in(place.priya).get(f"/people/{place.mia}").status_code == status


def test_a_lower_level_is_not_enough(place, asked_for, signed_in):
    did(place.priya, AT.date() + timedelta(days=90), "safeguarding_2")
    assert signed_in(place.priya).get(f"/people/{place.mia}").status_code == 403


@pytest.mark.parametrize("days", [-1, -30])
def test_in_the_days_of_grace_a_page_opens_on_ones_word_and_the_guardian_is_told_of_it(place, asked_for, signed_in,
                                                                                        days):
    did(place.theo, AT.date() + timedelta(days=days))
    theo = signed_in(place.theo)
    assert "You see this page on your word" in text(theo.post(f"/people/{place.mia}/why", WORDS, follow=True))
    guardian = _worker("rowan.hext", "Rowan Hext", all_teams.add_team("c", "C", "oversight", "C", at=YEAR_AGO),
                       "caldicott_guardian")
    assert "A training of theirs was out of date." in text(signed_in(guardian).get("/oversight"))


@pytest.mark.parametrize("days", [-31, None])
def test_after_the_grace_or_without_ever_having_done_it_nothing_opens(place, asked_for, signed_in, days):
    if days:
        did(place.theo, AT.date() + timedelta(days=days))
    theo = signed_in(place.theo)
    refused = theo.post(f"/people/{place.mia}/why", WORDS)
    assert refused.status_code == 403
    assert "ask your lead to record it" in text(refused)
    assert theo.get(f"/people/{place.mia}").status_code == 403


def test_the_lead_records_it_and_the_worker_is_told_before_it_ends(place, asked_for, signed_in, monkeypatch):
    sam, priya = signed_in(place.sam), signed_in(place.priya)
    way = f"/team/training/{place.priya.pk}"
    assert "No training of theirs is recorded yet." in text(sam.get(way))
    done = sam.post(way, said(AT.date() + timedelta(days=40)), follow=True)
    assert "Safeguarding children, level 3 or above: in date until" in text(done)
    assert priya.get(f"/people/{place.mia}").status_code == 200
    assert owed(place.priya, AT) == []
    soon = AT + timedelta(days=11)
    tick(soon)
    assert owed(place.priya, soon) == ["Do your safeguarding training again, level 3"]
    monkeypatch.setenv("KITH_AT", soon.isoformat())
    signed_in(place.sam).post(way, said(AT.date() + timedelta(days=400)))
    assert owed(place.priya, soon) == []
    with cursor() as cur:
        ended = "select state from duties_duty where pathway = 'training_ending'"
        assert cur.execute(ended).fetchall() == [("done",)]


def test_one_that_is_done_again_in_good_time_is_told_of_once(place, signed_in):
    sam, way = signed_in(place.sam), f"/team/training/{place.priya.pk}"
    sam.post(way, said(AT.date() + timedelta(days=40)))
    sam.post(way, said(AT.date() + timedelta(days=400)))
    soon = AT + timedelta(days=11)
    tick(soon)
    assert owed(place.priya, soon) == []


def owed(worker, at) -> list[str]:
    with cursor() as cur:
        posts = staffing.roles_of(cur, worker.pk, at)
    found = mylist.my_list(worker.pk, posts, at)
    return [line.what for lines in found.bands.values() for line in lines if line.pathway == "training_ending"]


@pytest.mark.parametrize(("more", "wrong"), [
    ({"what": ""}, "Answer this: Which training?"), ({"done-year": "2027"}, "still to come"),
    ({"until-year": "2020"}, "It cannot end before it was done."), ({"until-day": ""}, "Write the day, the month")])
def test_what_cannot_be_is_said_beside_its_question(place, signed_in, more, wrong):
    refused = signed_in(place.sam).post(f"/team/training/{place.priya.pk}", said(AT.date() + timedelta(days=9)) | more)
    assert refused.status_code == 422
    assert wrong in text(refused)


def test_nobody_records_their_own_nor_that_of_another_team(place, signed_in):
    for client, number in ((place.sam, place.sam.pk), (place.priya, place.jo.pk), (place.sam, place.theo.pk)):
        refused = signed_in(client).post(f"/team/training/{number}", said(AT.date() + timedelta(days=90)))
        assert refused.status_code == 403
        assert "never by themselves" in text(refused)


def test_what_a_file_says_wrongly_shuts_no_door():
    today = AT.date()
    for words in ("", "safeguarding_3", ":", "safeguarding_3 everybody", ";;", "safeguarding_3: nobody"):
        assert training.lapsed(words, {"health_visitor"}, {}, today) == {}
    assert training.lapsed("safeguarding_3: everybody", {"gp"}, {}, today) == {"safeguarding_3": None}
    assert training.lapsed("safeguarding_1: everybody", {"gp"}, {"safeguarding_3": today}, today) == {}
