"""Two who answer the same duty at once: nothing is overwritten, and neither loses a word."""

import re

from kith.records.database import cursor
from tests.web.reading import text

HERS = {"decision": "will_see", "why": "A bruise on a baby who cannot roll", "told_when": "now", "_number": "jo1"}
MINE = {"decision": "seen", "why": "I know this family, and saw the toy", "told_when": "now", "_number": "priya1"}
OVERTAKEN = "Somebody else changed this while you wrote."


def reviews() -> list[tuple]:
    with cursor() as cur:
        return cur.execute("select answers ->> 'why', w.username from records_entry e join access_worker w "
                           "on w.id = e.by_id where form = 'visit_reviewed' order by e.seq").fetchall()


def test_who_comes_second_reads_what_was_said_and_has_their_own_words_still(place, signed_in):
    priya, jo = signed_in(place.priya), signed_in(place.jo)
    address = f"/duties/{place.duty}"
    assert jo.post(address, HERS).status_code == 302
    page = priya.post(address, MINE)
    assert page.status_code == 422
    assert OVERTAKEN in text(page)
    assert HERS["why"] in text(page)
    assert f'>{MINE["why"]}</textarea>' in page.content.decode()
    assert reviews() == [(HERS["why"], "jo.marsh")]
    assert MINE["why"] in str(drafts())
    assert priya.post(address, MINE | {"_both": "yes"}).status_code == 302
    assert reviews() == [(HERS["why"], "jo.marsh"), (MINE["why"], "priya.nair")]
    assert HERS["why"] in text(jo.get(address))


def drafts() -> list[tuple]:
    with cursor() as cur:
        return cur.execute("select raw from intake_draft").fetchall()


def test_whoever_presses_twice_has_said_it_once(place, signed_in):
    priya = signed_in(place.priya)
    for _ in range(2):
        assert priya.post(f"/duties/{place.duty}", MINE).status_code == 302
    assert reviews() == [(MINE["why"], "priya.nair")]


def test_a_duty_that_is_done_still_shows_no_form(place, signed_in):
    signed_in(place.jo).post(f"/duties/{place.duty}", HERS)
    assert "Done late by Jo Marsh, Tue 14 Jul, 09:10" in text(signed_in(place.priya).get(f"/duties/{place.duty}"))
    assert OVERTAKEN not in text(signed_in(place.priya).get(f"/duties/{place.duty}"))


def test_of_two_corrections_the_second_is_asked_first(place, signed_in):
    priya, jo = signed_in(place.priya), signed_in(place.jo)
    page = priya.get(f"/people/{place.mia}").content.decode()
    root = re.search(r"/record/child_protection_plan_began\?about=\w+&amp;corrects=(\d+)", page)[1]
    address = f"/record/child_protection_plan_began?about={place.mia}&corrects={root}"
    stands = {"_stands": re.search(r'name="_stands" value="(\d+)"', priya.get(address).content.decode())[1]}
    sent = {"about": place.mia, "corrects": root, "how": "whole", "told_when": "unknown", "what_was_wrong": "Misread"}
    hers, mine = ({"category": key, "_number": key} for key in ("emotional", "physical"))
    assert jo.post(address, sent | stands | hers).status_code == 302
    page = priya.post(address, sent | stands | mine)
    assert page.status_code == 422
    assert OVERTAKEN in text(page)
    assert f'/people/{place.mia}/history#e-{root}' in page.content.decode()
    assert re.search(r'value="physical"[^>]*checked', page.content.decode())
    assert categories() == ["neglect", "emotional"]
    for _ in range(2):
        assert priya.post(address, sent | stands | mine | {"_both": "yes"}).status_code == 302
    assert categories() == ["neglect", "emotional", "physical"]


def categories() -> list[str]:
    with cursor() as cur:
        return [row[0] for row in cur.execute("select answers ->> 'category' from records_entry where form = "
                                              "'child_protection_plan_began' order by seq").fetchall()]
