"""An assessment again, with last time's answers beside: what is still true is ticked, copied and counted."""

from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

FORM = "contact_note"
COPIED = "select answers -> '_as_before' from records_entry where form = %s order by seq desc limit 1"
ROOT = "select max(root) from records_entry where form = %s"


def wrote(place, by, form=FORM, day=1, **answers):
    answer = invented.said(place.mia, form, at=AT.replace(day=day), by=by, **answers)
    assert answer.outcome == "filed", answer.sentence
    with cursor() as cur:
        return cur.execute(ROOT, (form,)).fetchone()[0]


def kept():
    with cursor() as cur:
        return cur.execute(COPIED, (FORM,)).fetchone()[0]


@row("LA10")
def test_last_time_stands_beside_and_what_is_still_true_is_copied_and_counted(place, signed_in):
    root = wrote(place, place.priya, kind="home", note="Feeds well")
    client, page = signed_in(place.priya), f"/record/{FORM}?about={place.mia}"
    assert f"beside={root}" in client.get(page).content.decode()
    beside = text(client.get(f"{page}&beside"))
    assert "Last time: Wed 1 Jul 2026, Priya Nair." in beside, beside[400:900]
    assert "Feeds well" in beside
    assert "Still true (as in July)" in beside
    said = {"about": place.mia, "_number": "1", "told_when": "now", "_beside": root, "_still": ["kind", "note"]}
    assert client.post(f"/record/{FORM}", said | {"note": "Feeds less"}).status_code == 302
    assert kept() == {"root": root, "same": ["kind"]}
    history = text(client.get(f"/people/{place.mia}/history"))
    assert "At home. Feeds less" in history
    assert "Copied from last time 1 of 2 answers" in history


def test_what_is_wrong_shows_the_page_again_with_last_time_and_the_marks(place, signed_in):
    root = wrote(place, place.priya, kind="home", note="Feeds well")
    said = {"about": place.mia, "_number": "1", "told_when": "now", "_beside": root, "_still": ["kind"]}
    wrong = signed_in(place.priya).post(f"/record/{FORM}", said)
    assert wrong.status_code == 422
    assert 'value="kind" checked' in wrong.content.decode()
    assert "Feeds well gone" in text(wrong)   # left empty, and not said to be still true
    assert text(wrong).count(" gone ") == 1
    fresh = text(signed_in(place.priya).get(f"/record/{FORM}?about={place.mia}&beside"))
    assert " gone " not in fresh   # what is not filled in yet is not gone


def test_what_somebody_may_not_read_is_laid_beside_nothing_and_copied_by_no_mark(place, signed_in):
    root = wrote(place, place.priya, kind="home", note="SECRET WORDS")
    client, page = signed_in(place.ruth), f"/record/{FORM}?about={place.mia}"
    assert "SECRET WORDS" not in client.get(f"{page}&beside").content.decode()
    assert "SECRET WORDS" not in client.get(f"{page}&beside={root}").content.decode()
    said = {"about": place.mia, "_number": "1", "told_when": "now", "_beside": root, "_still": ["kind", "note"]}
    assert client.post(f"/record/{FORM}", said).status_code in (403, 422)
    assert "SECRET WORDS" not in client.get(page).content.decode()


def test_a_draft_keeps_the_marks(place, signed_in):
    root = wrote(place, place.priya, kind="home", note="Feeds well")
    client = signed_in(place.priya)
    said = {"about": place.mia, "_number": "1", "told_when": "now", "_beside": root, "_still": ["kind"]}
    assert client.post(f"/drafts/{FORM}", said).status_code == 200
    assert 'value="kind" checked' in client.get(f"/record/{FORM}?about={place.mia}").content.decode()
