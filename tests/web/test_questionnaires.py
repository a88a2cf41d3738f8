"""SDQs over time on a page, in a picture and in words, beside the forms that speak of them; and who assured what."""
from dataclasses import replace
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.engine.matters.sdq import SCALES
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from tests.scenarios.looked_after import APPROVED, RETURNED
from tests.scenarios.plans import FINE, STORY
from tests.scenarios.rows import row
from tests.web.invented import AT, YEAR_AGO, said
from tests.web.test_plan import HOUR, says, words

DAY = timedelta(days=1)
MIDDLE = {f"box_{n}": "middle" for n in range(1, 26)}
OPEN = "select id from duties_duty where pathway = %s and open order by start_at desc limit 1"
COMPARED = {"compared": "worse", "own": "none", "alike": "no", "differ": "At home he shouts, and in school he is quiet"}
FELT = {"feeling": "2", "own": "Sleep", "safe": "yes", "to": "hub_triage"}
WHY = {"why_you": "Her health visitor since birth"}


def owed(pathway: str) -> str:
    with cursor() as cur:
        return cur.execute(OPEN, (pathway,)).fetchone()[0]


@pytest.fixture
def kai(place):
    """A boy of twelve who is one of Priya's."""
    raw = {"given_name": "Kai", "family_name": "Aster", "born": "2014-05-12"}
    one = Statement("PAS@RCB", "Kai", Who(local=(("RCB:PAS", "K1"),), **raw), (Said("person_details", raw),), YEAR_AGO)
    about = receive(one, by=None, at=YEAR_AGO).subjects[0]
    said(about, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-01-01")
    for n, total in enumerate((12, 16, 22)):
        says(place.priya, about, "sdq_completed", at=AT - (30 - 10 * n) * DAY, informant="carer", total=total)
    says(place.priya, about, "sdq_completed", at=AT - DAY, informant="young_person", words="Nobody asks me", **{
        key: box for key, box in MIDDLE.items() if key not in ("box_1", "box_4", "box_9")} | {
        f"box_{n}": "left" for n in (3, 8, 13, 16, 24, 5, 12, 18, 22, 2, 10, 15)})
    return replace(place, mia=about)


@row("LA22")
def test_the_page_shows_the_rise_and_who_differs_in_words_and_in_a_picture(kai, signed_in):
    client = signed_in(kai.priya)
    page = words(client, f"/people/{kai.mia}/sdq")
    assert "It rose: The main carer, 16 to 22. Say what has changed" in page
    assert "22 of 40, very high. 16 before: 6 more." in page
    assert "They see it differently: The main carer, very high; the young person, close to average." in page
    assert "Kindness and help Not known" in page.replace("The main carer ", "").replace("Scale ", "")
    assert "Cannot be scored" in page
    assert "“Nobody asks me”" in page
    whole = client.get(f"/people/{kai.mia}/sdq").content.decode()
    assert 'role="img"' in whole
    assert "no diagnosis" in whole


@pytest.fixture
def ruth(kai):
    """His looked-after children's nurse, who may read how he says that he feels."""
    team = all_teams.add_team("lac", "Looked-after children", "looked_after", "Community", phone="01632 960130",
                             at=YEAR_AGO)
    one = staffing.add_worker("ruth.amos", "Ruth Amos", None, "ruth.amos@kith.example")
    staffing.put_on(one, team, "looked_after_nurse", YEAR_AGO)
    said(kai.mia, "involvement", at=AT - 3 * DAY, role="looked_after_nurse", team="lac", worker="ruth.amos",
         began="2026-01-01")
    for days, mark in ((60, 3), (2, 6)):
        said(kai.mia, "feeling_told", at=AT - days * DAY, mark=mark, **FELT)
    return one


@row("LA22")
def test_before_and_now_are_laid_side_by_side_with_what_he_measures_of_himself(kai, ruth, signed_in):
    for address in (f"/people/{kai.mia}/sdq", f"/record/health_narrative?about={kai.mia}"):
        page = words(signed_in(ruth), address)
        assert "What SDQ, the main carer Before 16 of 40, slightly raised Now 22 of 40, very high Change 6 more" in page
        assert "What SDQ, the young person Before None Now" in page
        assert "What Sleep, as they say Before 3 of 10, Fri 15 May Now 6 of 10, Sun 12 Jul Change 3 more" in page
        assert "Before 2 of 5, Fri 15 May Now 2 of 5, Sun 12 Jul Change As it was" in page
    says(ruth, kai.mia, "health_narrative", at=AT - 5 * HOUR, story=STORY, **FINE)
    says(ruth, kai.mia, "sdq_read", (owed("sdq_read_before_signing"),), at=AT - 4 * HOUR, means="More sleep",
         consults="has", **COMPARED | {"own": "better"})
    page = words(signed_in(ruth), f"/record/health_narrative?about={kai.mia}")
    assert ("Said of them last, Tue 14 Jul: By the SDQs: worse. By what they measure of themselves: better. Where they "
            "differ: At home he shouts, and in school he is quiet More sleep") in page


def test_how_he_feels_is_read_by_those_who_assess_him_and_others_hear_whom_to_ask(kai, ruth, signed_in):
    page = words(signed_in(kai.priya), f"/people/{kai.mia}/sdq")
    assert "3 of 10" not in page
    assert "They also told us how they feel. Their looked-after children’s nurse may read it" in page


@row("LA22")
def test_it_stands_beside_an_assessment_and_beside_the_answer_that_proposes_a_consultation(kai, ruth, signed_in):
    client = signed_in(ruth)
    assert "It rose: The main carer, 16 to 22." in words(client, f"/record/health_narrative?about={kai.mia}")
    whole = client.get(f"/duties/{owed('sdq_raised')}").content.decode()
    assert "16 before: 6 more." in whole
    assert 'value="yes" checked' in whole


def test_where_there_is_none_the_page_of_an_assessment_is_headed_so(place, signed_in):
    assert "Without an SDQ" in words(signed_in(place.priya), f"/record/health_narrative?about={place.mia}")
    assert "No SDQ is on this record" in words(signed_in(place.priya), f"/people/{place.mia}/sdq")


def test_own_words_are_read_by_those_who_may(kai, signed_in):
    team = all_teams.add_team("camhs", "CAMHS", "camhs", "Mental health", phone="01632 960145", at=YEAR_AGO)
    callum = staffing.add_worker("callum", "Callum Reeve", None, "callum@kith.example")
    staffing.put_on(callum, team, "camhs", YEAR_AGO)
    said(kai.mia, "involvement", at=AT - 3 * DAY, role="camhs", team="camhs", worker="callum",
         began="2026-01-01")
    page = words(signed_in(callum), f"/people/{kai.mia}/sdq")
    assert "22 of 40, very high" in page
    assert "Nobody asks me" not in page


@row("LA04")
@row("LA08")
def test_who_assured_what_is_counted_by_role_and_author_and_few_are_not_shown_to_a_commissioner(kai, signed_in):
    team = all_teams.add_team("lac", "Looked-after children", "looked_after", "Community", phone="01632 960130", at=AT)
    paula = staffing.add_worker("paula", "Paula Greaves", None, "paula@kith.example")
    staffing.put_on(paula, team, "looked_after_lead", AT - 300 * HOUR)
    desk = all_teams.add_team("commissioning", "Commissioning", "commissioning", "Board", phone="01632 960120", at=AT)
    anwen = staffing.add_worker("anwen", "Anwen Rhys", None, "anwen@kith.example")
    staffing.put_on(anwen, desk, "commissioner", AT - 300 * HOUR)
    says(kai.priya, kai.mia, "health_narrative", at=AT - 5 * HOUR, story=STORY, **FINE)
    says(kai.priya, kai.mia, "sdq_read", (owed("sdq_read_before_signing"),), at=AT - 5 * HOUR, means="More sleep",
         consults="has", **COMPARED)
    says(kai.priya, kai.mia, "assessment_signed", (owed("assessment_signed_in_time"),), at=AT - 4 * HOUR, kind="review",
         **WHY)
    says(paula, kai.mia, "assessment_reviewed", (owed("assessment_assured"),), at=AT - 3 * HOUR, **RETURNED)
    says(kai.priya, kai.mia, "assessment_signed", (owed("assessment_mended"),), at=AT - 2 * HOUR, kind="review", **WHY)
    says(paula, kai.mia, "assessment_reviewed", (owed("assessment_assured"),), at=AT - HOUR, **APPROVED)
    page = words(signed_in(kai.sam), "/measures-of-reviews")
    assert "Role Health visitor Tool first used 14 July 2026 Signed 2" in page
    assert "Signed 2 Read 2 Read in time 2 Not assured 0 From five on, by another role 2 Mean of 5 4.0" in page
    assert "Author Priya Nair Quarter 2026, " in page
    assert "Assessments in which one was read for the plan: 1." in page
    page = words(signed_in(anwen), "/measures-of-reviews")
    assert "Priya Nair" not in page
    assert "Signed 2" not in page


def test_the_page_says_by_what_each_table_of_bands_was_tried_and_which_nobody_has_verified(kai, signed_in):
    page = words(signed_in(kai.priya), f"/people/{kai.mia}/sdq")
    assert "A teacher, in four: tried by PMC4830858, table 1" in page
    assert "The young person, in four: not verified" in page


def test_every_scale_is_on_the_page_by_a_name_of_our_own(kai, signed_in):
    page = words(signed_in(kai.priya), f"/people/{kai.mia}/sdq")
    assert all(name in page for name in ("Emotions", "Behaviour", "Attention and activity", "Kindness and help"))
    assert len(SCALES) == 5
