"""A referral on its page: gaps come first, the record offers what it knows, and what was missing is asked after."""

import re

from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

COMPLETE = "select id from duties_duty where pathway = 'referral_completed_after' and duty = 'complete' and open"
DRAFT = {"risk": "He will be shaken", "told_when": "now", "documents-count": "0", "cited-count": "0"}


def refers(client, place, **answers):
    return client.post("/record/referral", DRAFT | {"about": place.mia, "_number": "1"} | answers)


def offered(html: str) -> dict[str, str]:
    """Button value -> the words that it would put into the form."""
    found = re.findall(r'<li>([^<]*)\n<button[^>]*name="offer" value="([^"]+)"', html)
    return {value: words for words, value in found}


@row("CM07")
def test_gaps_are_shown_first_each_with_a_way_to_its_question(place, signed_in):
    shown = refers(signed_in(place.priya), place, danger_now="no")
    html = shown.content.decode()
    assert shown.status_code == 422
    for key in ("seen", "said", "child_says", "family", "siblings", "tried", "wish", "agreed", "blank_why"):
        assert f'href="#{key}"' in html, key
    assert 'href="#lawful"' not in html
    assert "He will be shaken" in html


@row("CM07")
def test_what_cannot_wait_is_sent_and_only_what_is_missing_is_asked(place, signed_in):
    client = signed_in(place.priya)
    assert refers(client, place, danger_now="yes", family="Ania, her mother", agreed="agreed").status_code == 302
    with cursor() as cur:
        (key,), = cur.execute(COMPLETE).fetchall()
    html = client.get(f"/duties/{key}").content.decode()
    assert 'name="siblings"' in html
    assert 'name="family"' not in html
    assert 'name="lawful"' not in html
    rest = {"seen": "A bruise", "said-unknown": "not_known", "child_says": "She startles", "siblings": "Kacper, 4",
            "tried": "Visits", "wish": "A visit today", "told_when": "now", "_number": "2"}
    wrong = client.post(f"/duties/{key}", rest | {"seen": ""})
    assert wrong.status_code == 422
    assert 'href="#seen"' in wrong.content.decode()
    assert 'name="family"' not in wrong.content.decode()
    assert client.post(f"/duties/{key}", rest)["Location"] == "/"
    assert "What a referral was sent without was added." in text(client.get(f"/people/{place.mia}/history"))


@row("CM07")
def test_the_record_offers_who_is_around_and_what_happened_and_nothing_goes_in_by_itself(place, signed_in):
    _half_brother(place)
    client = signed_in(place.priya)
    html = client.get(f"/record/referral?about={place.mia}&blank=yes").content.decode()
    offers = offered(html)
    assert offers["family:all"] == "Ania Kowalska, mother, 22."
    assert offers["siblings:all"] == "Kacper Kowalski, half-brother, 4 years 2 months."
    assert any("Child protection plan began" in words for words in offers.values())
    assert "Kacper Kowalski</textarea>" not in html
    pressed = client.post("/record/referral", DRAFT | {"about": place.mia, "siblings": "A baby is due.",
                                                       "offer": "siblings:all"}).content.decode()
    assert "A baby is due.\nKacper Kowalski, half-brother, 4 years 2 months.</textarea>" in pressed
    cited = next(value for value in offers if value.startswith("cited:"))
    assert offers[cited] in client.post("/record/referral", DRAFT | {"about": place.mia, "offer": cited}
                                        ).content.decode().partition('name="cited.0.what"')[2][:400]


def test_what_is_kept_from_some_readers_is_offered_to_none(place, signed_in):
    for form, answers in (("safe_contact", {"channels": ["letter"], "way": "SECRET WAY"}),
                          ("network_asked", {"mother": "refused", "who_said": "mother", "words": "SECRET WORDS"})):
        answered = invented.said(place.mia, form, at=AT.replace(hour=6), **answers)
        assert answered.outcome == "filed", answered.sentence
    html = signed_in(place.priya).get(f"/record/referral?about={place.mia}&blank=yes").content.decode()
    words = " ".join(offered(html).values())
    assert words
    assert "SECRET" not in words
    assert "Jordan" not in words


def test_an_offer_that_nobody_made_puts_nothing_in(place, signed_in):
    for value in ("siblings:1", "risk:all", "cited:999999999", "x"):
        answered = signed_in(place.priya).post("/record/referral", DRAFT | {"about": place.mia, "offer": value})
        assert answered.status_code == 200
        assert "There is a problem" not in answered.content.decode()


def _half_brother(place) -> None:
    kacper = invented._person("Kowalski", "Kacper", "2022-05-01", "9990004080", "male")
    invented.said(kacper, "relationship", kind="mother", who={"key": place.ania}, parental_responsibility="yes")
    invented.said(place.mia, "relationship", kind="half_sibling", who={"key": kacper})
