"""A sheet for a parent: laid out from what is written so far, looked at first, given, kept; or it is said why not."""
import re
from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest
from pypdf import PdfReader

from kith.access.models import Worker
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_meetings import CALLED, owed, say

EARLY = CALLED | {"begins": (AT + timedelta(days=21)).isoformat()}
WRITTEN = {"outcome": "written", "seen": "On 6 July she was weighed at the clinic.", "worries": "She misses feeds.",
           "goes_well": "She smiles at everybody.", "child_says": "She turns away from loud voices.",
           "who": "Priya Nair", "_number": "1"}
LAY_OUT = "/record/conference_report/beforehand"
HOME = {"address": "9 Hidden Row, Northbrook", "postcode": "ZZ9 9HH", "phone": "07700 900999"}


@pytest.fixture
def father(place) -> str:
    """Mia’s father, who lives elsewhere."""
    him = invented._person("Reid", "Callum", "2001-03-04", "9990004080", "male")
    invented.said(place.mia, "relationship", kind="father", who={"key": him})
    return him


@pytest.fixture
def duty(place) -> str:
    say(place.mia, place.priya, "meeting_called", EARLY)
    return owed(place.mia, "conference_told", "and duty = 'health_visitor'")[0]


def laid(client, place, duty: str, reader: str, **written) -> str:
    """The page on which it is laid out for this parent, from the form as it was sent there."""
    kept = client.post(LAY_OUT, WRITTEN | written | {"about": place.mia, "_of": duty})
    assert kept.status_code == 302, text(kept)
    return unescape(client.get(f"{kept['Location']}&reader={reader}").content.decode())


def give(client, place, duty: str, reader: str, **sent):
    return client.post(LAY_OUT, {"about": place.mia, "_of": duty, "reader": reader} | sent)


def marks(page: str) -> list[str]:
    return re.findall(r'name="may" type="checkbox" value="(\w+)"', page)


def sheet_of(page: str) -> str:
    return page.partition('class="kith-letter kith-sheet"')[2]


@row("CP05", "HV05")
def test_what_is_written_so_far_is_laid_out_given_printed_and_answered(place, father, duty, signed_in):
    client = signed_in(place.priya)
    assert "Lay it out for the parents to read" in text(client.get(f"/duties/{duty}"))
    page = laid(client, place, duty, place.ania)
    for words in ("What we will tell the meeting about Mia", "For <b>Ania Kowalska</b>", "What worries us",
                  "She misses feeds.", "What you can say to it", "Whom to tell: Priya Nair, health visitor"):
        assert words in sheet_of(page), words
    assert "loud voices" not in sheet_of(page)      # what a child says is read at home only where somebody says so
    gone = give(client, place, duty, place.ania)
    sheet = client.get(gone["Location"])
    assert "Give this sheet" not in text(sheet)
    assert "She misses feeds." in text(sheet)
    assert f"/duties/{duty}" in sheet.content.decode()
    for large in ("", "?large=yes"):
        paper = client.get(gone["Location"].partition("?")[0] + "/paper" + large)
        told = " ".join(" ".join(one.extract_text() for one in PdfReader(BytesIO(paper.content)).pages).split())
        assert "What we will tell the meeting about Mia" in told
        assert "She misses feeds." in told
    assert "She misses feeds." in unescape(client.get(f"/duties/{duty}").content.decode())   # it is still the draft
    sent = client.post(f"/duties/{duty}", WRITTEN | {"parents": "read", "parents_say": "Ania: I fed her each time.",
                                                "told_when": "now"})
    assert sent.status_code == 302
    assert asked("select answers ->> 'parents_say' from records_entry where form = 'conference_report'") == [
        ("Ania: I fed her each time.",)]
    assert "She misses feeds." in text(client.get(gone["Location"]))     # kept as it was given


def test_given_twice_by_one_press_it_is_kept_once_and_another_parent_has_their_own(place, father, duty, signed_in):
    client = signed_in(place.priya)
    laid(client, place, duty, place.ania)
    for reader in (place.ania, father):
        assert give(client, place, duty, reader).status_code == 302
    said = asked("select answers ->> 'name' from records_entry where form = 'read_beforehand' order by seq")
    assert said == [("Ania Kowalska",), ("Callum Reid",)]


def test_the_home_of_the_other_parent_never_stands_on_it(place, father, duty, signed_in):
    invented.said(place.ania, "person_details", at=AT.replace(hour=1), family_name="Kowalska", given_name="Ania",
                  born="2004-02-08", nhs_number="9990004099", **HOME)
    client = signed_in(place.priya)
    for words in ("They live at 9 Hidden Row now.", "She is reached on 07700 900999.", "It is near ZZ9 9HH."):
        page = laid(client, place, duty, father, worries=words)
        assert "Say these otherwise first" in page, words
        assert "Give this sheet" not in page
        assert give(client, place, duty, father, why="It is right").status_code == 422
    assert asked("select count(*) from records_entry where form = 'read_beforehand'") == [(0,)]


@pytest.mark.parametrize(("who", "form", "raw"), [
    ("ania", "home_secret", {}), ("mia", "home_secret", {}),
    ("ania", "safe_contact", {"channels": ["letter"], "unaware": [{"who": "Her ex, Callum", "words": "Her school"}]}),
    ("mia", "safe_contact", {"channels": ["letter"], "unaware": [{"who": "the whole family"}]}),
    ("ania", "safe_contact", {"channels": ["copies"]}), ("ania", "safe_contact", {}),
    ("mia", "honour_abuse", {"what": ["marriage"], "alone": "yes", "words": "She fears it", "danger": "no"}),
    ("ania", "marac_plan_began", {}),
])
def test_where_somebody_hides_from_whoever_would_read_it_there_is_no_sheet_and_it_is_not_said_why(
        place, father, duty, signed_in, who, form, raw):
    say(getattr(place, who), place.priya, form, raw, AT + timedelta(minutes=1))
    client = signed_in(place.priya)
    page = laid(client, place, duty, father)
    assert "Kith lays nothing out for Callum Reid" in page
    assert "Give this sheet" not in page
    refused = give(client, place, duty, father, why="He asked")
    assert refused.status_code != 302
    assert asked("select count(*) from records_entry where form = 'read_beforehand'") == [(0,)]
    said = client.post(LAY_OUT, {"about": place.mia, "_of": duty, "reader": father, "unsafe": "yes"})
    back = unescape(client.get(said["Location"]).content.decode())
    assert "It is not safe that Callum Reid has it on paper first." in back
    assert re.search(r'value="unsafe"[^>]*checked', back)
    assert "She misses feeds." in back


def test_a_mother_who_hides_has_hers_where_nothing_closes_it(place, father, duty, signed_in):
    invented.said(place.ania, "person_details", at=AT.replace(hour=1), family_name="Kowalska", given_name="Ania",
                  born="2004-02-08", nhs_number="9990004099", **HOME)
    for one in (place.ania, place.mia):
        say(one, place.priya, "home_secret", {"unaware": "Her father"}, AT + timedelta(minutes=1))
    client = signed_in(place.priya)
    assert "Say these otherwise first" in laid(client, place, duty, place.ania, worries="They sleep at 9 Hidden Row.")
    page = laid(client, place, duty, place.ania)
    assert "Give this sheet" in page
    assert "health visitor" not in sheet_of(page)      # by the team that knows them she is found


def test_what_tells_of_the_other_parent_is_weighed_and_never_stands_where_violence_was_told_of(
        place, father, duty, signed_in):
    client, words = signed_in(place.priya), "Mum has been very low. She misses feeds."
    page = laid(client, place, duty, father, worries=words)
    (mark,) = marks(page)
    assert give(client, place, duty, father, why="He cares for her").status_code == 422
    assert give(client, place, duty, father, may=mark).status_code == 422
    invented.said(place.ania, "marac_referral", risk="Threats", wish="not_known", knows="yes", reach="not_known",
                  adviser="not_known")
    assert "It tells of the other parent, and violence at home was told of." in laid(
        client, place, duty, father, worries=words)
    assert give(client, place, duty, father, may=mark, why="He cares for her").status_code == 422


def test_weighed_and_said_why_it_is_given_and_changed_words_are_asked_about_anew(place, father, duty, signed_in):
    client = signed_in(place.priya)
    (mark,) = marks(laid(client, place, duty, father, worries="Mum has been very low."))
    laid(client, place, duty, father, worries="Mum has been very low since May.")
    assert give(client, place, duty, father, may=mark, why="They told him together").status_code == 422
    laid(client, place, duty, father, worries="Mum has been very low.")
    assert give(client, place, duty, father, may=mark, why="They told him together").status_code == 302


@pytest.mark.parametrize("words", ["She was seen at The Lantern in May.", "Sexual health gave her an implant.",
                                   "Her mother’s number is 999 000 4099."])
def test_a_service_in_confidence_and_another_s_number_never_stand_on_it(place, father, duty, signed_in, words):
    invented._team("lantern", "The Lantern", "sexual_health")
    page = laid(signed_in(place.priya), place, duty, father, seen=f"On 6 July: {words}")
    assert "Say these otherwise first" in page


def test_whoever_may_not_write_it_lays_out_nothing_and_nobody_else_reads_what_was_given(place, father, duty, signed_in):
    client = signed_in(place.priya)
    laid(client, place, duty, place.ania)
    gone = give(client, place, duty, place.ania)["Location"].partition("?")[0]
    for stranger in (place.theo,):
        other = signed_in(stranger)
        assert other.post(LAY_OUT, WRITTEN | {"about": place.mia, "_of": duty}).status_code != 302
        for address in (f"{LAY_OUT}?about={place.mia}&_of={duty}", gone, f"{gone}/paper"):
            assert b"misses feeds" not in other.get(address).content, address
    lee = signed_in(Worker.objects.get(username="lee.grant"))     # who may open the child’s page
    assert b"misses feeds" not in lee.get(gone).content
    assert lee.get(f"{gone}/paper").status_code != 200


def test_only_what_parents_read_is_laid_out_and_a_parent_must_be_known(place, duty, signed_in):
    client = signed_in(place.priya)
    assert "not read by parents beforehand" in text(client.get(
        f"/record/home_visit_planned/beforehand?about={place.mia}"))
    assert "Nothing is written yet" in text(client.get(f"{LAY_OUT}?about={place.mia}&_of={duty}"))
    alone = invented._person("Nobody", "Ned", "2020-01-01", "9990004072", "male")
    invented.said(alone, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    say(alone, place.priya, "meeting_called", EARLY | {"begins": (AT + timedelta(days=22)).isoformat()})
    mine = owed(alone, "conference_told", "and duty = 'health_visitor'")[0]
    kept = client.post(LAY_OUT, WRITTEN | {"about": alone, "_of": mine})
    assert "No parent is on this child’s family page" in text(client.get(kept["Location"]))
