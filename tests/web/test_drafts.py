"""Drafts: kept page by page, for their author alone, until what they hold is sent."""

from datetime import timedelta

from kith.access import all_teams, staffing
from kith.intake.doors import drafts
from kith.records.database import cursor
from tests.web.invented import AT

NOTE = {"kind": "home", "note": "They were well"}


def test_a_draft_is_kept_for_its_author_alone(place, signed_in):
    client = signed_in(place.priya)
    kept = client.post("/drafts/referral", {"about": place.mia, "risk": "Half a sentence", "told_when": "now"})
    assert "09:10" in kept.content.decode()
    address = f"/record/referral?about={place.mia}"
    assert "Half a sentence" in client.get(address).content.decode()
    assert "Half a sentence" not in client.get(f"{address}&blank=yes").content.decode()
    assert "Half a sentence" not in signed_in(place.jo).get(f"/record/referral?about={place.mia}").content.decode()


def test_others_read_who_is_writing_and_never_a_word_of_it(place, signed_in, monkeypatch):
    client, address = signed_in(place.jo), f"/record/visit_reviewed?about={place.mia}"
    assert "is writing this too" not in client.get(address).content.decode()
    signed_in(place.priya).post("/drafts/visit_reviewed", {"about": place.mia, "why": "Half a sentence"})
    for page in (address, f"/duties/{place.duty}"):
        shown = client.get(page).content.decode()
        assert "Priya Nair is writing this too (saved at 09:10). Neither overwrites the other." in shown
        assert "Half a sentence" not in shown
    assert "is writing this too" not in signed_in(place.priya).get(address).content.decode()
    assert "is writing this too" not in client.get(f"/record/visit_reviewed?about={place.ania}").content.decode()
    monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=40)).isoformat())
    assert "is writing this too" not in signed_in(place.jo).get(address).content.decode()


def test_nobody_hears_that_a_service_held_in_confidence_writes(place, signed_in):
    team = all_teams.add_team("lantern", "The Lantern", "sexual_health", "Community", at=AT - timedelta(days=400))
    staffing.put_on(place.priya, team, "sexual_health", AT - timedelta(days=300))
    signed_in(place.priya).post("/drafts/visit_reviewed", {"about": place.mia, "why": "Half a sentence"})
    shown = signed_in(place.jo).get(f"/record/visit_reviewed?about={place.mia}").content.decode()
    assert "is writing this too" not in shown


def test_a_draft_is_gone_when_it_was_sent(place, signed_in):
    page = drafts.Page("visit_reviewed", place.mia, place.duty)
    client = signed_in(place.priya)
    kept = {"about": place.mia, "_of": place.duty, "_number": "1", "why": "Half"}
    client.post("/drafts/visit_reviewed", kept)
    assert 'name="_goes_on" value="1"' in client.get(f"/duties/{place.duty}").content.decode()
    assert f"/duties/{place.duty}?draft=1" in client.get("/account").content.decode()
    answer = {"decision": "seen", "why": "Whole", "told_when": "now", "_number": "2", "_goes_on": "1"}
    client.post(f"/duties/{place.duty}", answer)
    assert drafts.kept(place.priya, page) == []


def test_of_two_pages_that_are_open_at_once_neither_writes_over_the_other(place, signed_in):
    client, address = signed_in(place.priya), f"/record/referral?about={place.mia}"
    for number, risk in (("a1", "The first page"), ("b2", "The second page"), ("a1", "The first page, more")):
        client.post("/drafts/referral", {"about": place.mia, "risk": risk, "told_when": "now", "_number": number})
    first = client.get(f"{address}&draft=a1").content.decode()
    assert "The first page, more" in first
    assert f"{address.replace('&', '&amp;')}&amp;draft=b2".rpartition("?")[2] in first   # the other is one press away
    # Whoever sends the one has the other still; and a draft that is gone on with is one, not two.
    client.post("/drafts/referral", {"about": place.mia, "risk": "Gone on", "told_when": "now", "_number": "c3",
                                     "_goes_on": "b2"})
    kept = drafts.kept(place.priya, drafts.Page("referral", place.mia))
    assert {one.number: one.raw["risk"] for one in kept} == {"a1": "The first page, more", "c3": "Gone on"}
    account = client.get("/account").content.decode()
    assert "draft=a1" in account
    client.post("/account", {"form": "referral", "about": place.mia, "of": "", "draft": "a1"})
    assert [one.number for one in drafts.kept(place.priya, drafts.Page("referral", place.mia))] == ["c3"]


def test_the_draft_of_a_correction_is_offered_to_that_correction_alone(place, signed_in):
    client = signed_in(place.priya)
    client.post("/record/contact_note", {"about": place.mia, "_number": "d4", "told_when": "now", **NOTE})
    with cursor() as cur:
        root = cur.execute("select root from records_entry where form = 'contact_note'").fetchone()[0]
    mended = {"about": place.mia, "corrects": str(root), "_number": "e5", **NOTE, "note": "Half of a correction"}
    client.post("/drafts/contact_note", mended)
    address = f"/record/contact_note?about={place.mia}"
    assert "Half of a correction" not in client.get(address).content.decode()
    assert "Half of a correction" in client.get(f"{address}&corrects={root}").content.decode()
    assert f"corrects={root}&amp;draft=e5" in client.get("/account").content.decode()
