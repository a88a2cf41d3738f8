"""Beside an assessment stands what others know, as far as whoever assesses may read it; and what is left to answer."""

import re

from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

TOLD = {"topic": "drugs", "known_by": "saw", "words": "SECRET WORDS", "speak": "yes"}
NOTHING = {"alone": "yes", "drugs": "no", "self_harm": "no", "violence": "no", "missing": "no", "exploitation": "no",
           "told_when": "now"}
OWED = "select id from duties_duty where pathway = %s and open"


def told(place, who="social_worker", narrow="no", on=1):
    answer = invented.said(place.mia, "told_by_another", at=AT.replace(day=on), by=place.sam, who=who, narrow=narrow,
                           **TOLD)
    assert answer.outcome == "filed", answer.sentence


def owed(pathway):
    with cursor() as cur:
        return [key for key, in cur.execute(OWED, (pathway,)).fetchall()]


@row("LA11")
def test_what_others_know_stands_beside_the_form_and_the_signature_waits_for_it(place, signed_in):
    told(place)
    told(place, "key_worker", on=2)
    client, form = signed_in(place.priya), "/record/risks_talked_over"
    page = text(client.get(f"{form}?about={place.mia}"))
    assert "What others know" in page
    assert "The social worker, Wed 1 Jul; The key worker, Thu 2 Jul. 2 people know of it, in 1 service." in page
    assert "SECRET WORDS" not in page
    assert client.post(form, NOTHING | {"about": place.mia, "_number": "1"}).status_code == 302
    (sign,), (answer,) = owed("risks_signed_in_time"), owed("others_know_answered")
    page = text(client.get(f"/duties/{sign}"))
    assert "Sign it: 1 left to answer" in page
    assert ("Before you sign 1 answer is still owed. Answer each. Answer what others "
            "know: Drugs or alcohol: 2 people know of it, in 1 service. It was asked about, and not told here."
            ) in page
    refused = client.post(f"/duties/{sign}", {"told_when": "now", "note": "All well", "_number": "2"})
    assert "Drugs or alcohol: 2 people know of it" in text(refused)
    assert "All well" in client.get(f"/duties/{sign}").content.decode()
    html = client.get(f"/duties/{answer}").content.decode()
    assert re.search(r'value="drugs"[^>]* checked', html)
    assert "The social worker, Wed 1 Jul; The key worker, Thu 2 Jul" in html


def test_what_is_only_for_those_who_must_know_stands_beside_nobodys_form_but_theirs(place, signed_in):
    told(place, narrow="yes")
    form = f"/record/risks_talked_over?about={place.mia}"
    assert "The social worker, " in text(signed_in(place.sam).get(form))
    other = text(signed_in(place.ruth).get(form))
    assert "Nothing that you may read" in other
    assert "The social worker, " not in other


def test_a_form_that_is_no_assessment_lists_nothing(place, signed_in):
    told(place)
    assert "What others know" not in text(signed_in(place.priya).get(f"/record/contact_note?about={place.mia}"))
