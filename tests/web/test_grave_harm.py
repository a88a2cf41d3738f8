"""What a girl told goes to nobody who must not know; the report is one person's own; a baby leaves with a note."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.language.errors import Problems, Refused
from kith.packs import reading as packs
from kith.packs import requests
from kith.records import subjects
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_meetings import say

WORDS = "harrowgorse"
FGM = {"how": "disclosed", "regulated": "yes", "words": WORDS, "signs": ["none"], "danger": "no"}
HONOUR = {"what": ["honour"], "alone": "yes", "words": WORDS, "danger": "no"}
OWED = ("select d.id from duties_duty d join records_subject s on s.id = d.subject_id "
        "where s.key = %s and d.open and d.pathway = %s and d.duty = %s")


def owed(key: str, pathway: str, duty: str) -> str:
    return asked(OWED, key, pathway, duty)[0][0]


@row("CP09")
@pytest.mark.parametrize(("who", "holds"), [("father", False), ("mother", False), ("other", False), ("self", True)])
def test_no_copy_for_anybody_but_the_child_holds_a_word_of_it(place, who, holds):
    say(place.mia, place.priya, "fgm_finding", FGM)
    say(place.mia, place.priya, "honour_abuse", HONOUR, AT + timedelta(minutes=1))
    asker = {} if who == "self" else {"asker": "Dan Reid"}
    invented.said(place.mia, "record_asked_for", at=AT - timedelta(hours=5), who=who, **asker)
    with cursor() as cur:
        one = requests.request(cur, requests.about(cur, [subjects.by_key(cur, place.mia).id]))
        found = packs.record(cur, one)
    assert ({"fgm_finding", "honour_abuse"} <= {told.form for told in found}) is holds
    assert (WORDS in " ".join(piece.text for told in found for piece in told.pieces)) is holds


@row("CP09")
def test_a_colleague_of_another_team_learns_that_something_is_there_and_whom_to_ask(place, signed_in):
    say(place.mia, place.priya, "fgm_finding", FGM)
    own = text(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert WORDS in own
    other = text(signed_in(place.ruth).get(f"/people/{place.mia}"))
    assert "Something is recorded here in confidence. Speak to Priya Nair." in other
    assert not [word for word in (WORDS, "FGM") if word in other]


@row("CP09")
def test_nobody_can_take_the_report_from_whoever_heard_it(place):
    say(place.mia, place.priya, "fgm_finding", FGM)
    report = owed(place.mia, "fgm_mandatory_report", "report")
    for form, by, raw in (("handed_over", place.priya, {"to": str(place.jo.pk)}), ("accepted", place.jo, {}),
                          ("waived", place.sam, {"why": "I will do it for her"})):
        with pytest.raises((Refused, Problems)):
            say(place.mia, by, form, raw, AT + timedelta(minutes=2), [report])
    assert owed(place.mia, "fgm_mandatory_report", "report") == report


@row("CP09")
def test_the_page_of_the_report_offers_no_way_out_that_nobody_may_take(place, signed_in):
    say(place.mia, place.priya, "fgm_finding", FGM)
    page = text(signed_in(place.priya).get(f"/duties/{owed(place.mia, 'fgm_mandatory_report', 'report')}"))
    assert "It is your own: nobody can do it for you, and nobody may set it aside." in page
    for no_way in ("Hand it over", "Set it aside, with a reason", "Say that it is not ours"):
        assert no_way not in page


@row("CP09")
def test_whoever_refers_on_a_friday_evening_reads_whom_to_telephone_then(place, signed_in):
    all_teams.add_team("front", "Children’s social care", "social_care", "Council", phone="01632 960 101",
                      phone_out_of_hours="01632 960 102", at=invented.YEAR_AGO)
    say(place.mia, place.priya, "fgm_finding", FGM)
    page = text(signed_in(place.priya).get(f"/duties/{owed(place.mia, 'fgm_mandatory_report', 'refer')}"))
    assert "Children’s social care: 01632 960 101, out of hours 01632 960 102." in page
    assert "Set it aside, with a reason" in page


@row("CP09")
def test_at_discharge_the_note_that_is_missing_is_said(place):
    # Given a midwife who wrote down at booking what a mother told, and a girl who is born
    team = invented._team("midwifery", "Midwives", "midwifery")
    grace = staffing.add_worker("grace.tembo", "Grace Tembo", invented.PASSWORD, "")
    staffing.put_on(grace, team, "midwife", invented.YEAR_AGO)
    for key in (place.ania, place.mia):
        invented.said(key, "involvement", role="midwife", team="midwifery", worker="grace.tembo", began="2026-05-12")
    say(place.ania, grace, "fgm_history", {"alone": "yes", "had": "yes", "kind": "unknown", "views": "not_known"})
    say(place.mia, grace, "birth", {"born": "2026-05-12", "sex": "female"})
    # When no note on her exists at discharge, then it is said, and a reason is asked for
    with pytest.raises(Problems, match="Write the risk note on this girl before she goes home"):
        say(place.mia, grace, "maternity_discharge", {"to": "Priya Nair"}, AT + timedelta(minutes=5))
    say(place.mia, grace, "fgm_risk_note", {"risk": "later", "why": "Her mother’s own", "talk": "not_known",
                                            "again": "Priya Nair, at two", "mark": "set"}, AT + timedelta(minutes=6),
        [owed(place.mia, "fgm_risk_at_birth", "note")])
    say(place.mia, grace, "maternity_discharge", {"to": "Priya Nair"}, AT + timedelta(minutes=7))
    assert not asked(OWED, place.mia, "fgm_risk_at_birth", "note")
