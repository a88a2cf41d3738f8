"""The page of an assessment opens with what a young person wrote for it, and with what they were promised before."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web.invented import AT, YEAR_AGO, said
from tests.web.test_own_page import GLASSES
from tests.web.test_plan import HOUR, says, words

DAY = timedelta(days=1)
ROOTS = "select root from records_entry where form = 'plan_action' order by seq"


@pytest.fixture
def ruth(place):
    """Mia's looked-after children's nurse, who promised her three things."""
    team = all_teams.add_team("lac", "Looked-after children", "looked_after", "Community", phone="01632 960130",
                             at=YEAR_AGO)
    one = staffing.add_worker("ruth.amos", "Ruth Amos", None, "ruth.amos@kith.example")
    staffing.put_on(one, team, "looked_after_nurse", YEAR_AGO)
    said(place.mia, "involvement", at=AT - 3 * DAY, role="looked_after_nurse", team="lac", worker="ruth.amos",
         began="2026-01-01")
    for n, need in enumerate(("Glasses", "Somebody to talk to", "A quiet room")):
        says(one, place.mia, "plan_action", at=AT - (9 - n) * HOUR, **GLASSES | {"need": need, "words": f"Wish {n}"})
    with cursor() as cur:
        roots = [str(root) for (root,) in cur.execute(ROOTS).fetchall()]
    for root, kept, helped in ((roots[0], "yes", "little"), (roots[1], "no", "no")):
        said(place.mia, "promise_rated", at=AT - 3 * HOUR + timedelta(minutes=int(root) % 60), promise=root, kept=kept,
             helped=helped)
    said(place.mia, "own_words", at=AT - 2 * HOUR, kind="next", words="ill go but i get nothing out of it",
         to="hub_triage")
    return one


@row("LA15")
def test_the_next_assessment_opens_with_what_was_promised_and_what_they_say_of_it(place, ruth, signed_in):
    page = words(signed_in(ruth), f"/record/health_narrative?about={place.mia}")
    assert "“ill go but i get nothing out of it” They wrote it for their next health check" in page
    assert "3 promises, as they see it: 1 kept, 0 in part, 1 not. Of 1 they have not said." in page
    assert "Glasses: “Wish 0”." in page
    assert "They say that it happened: yes; that they got something out of it: a little." in page
    assert "Ask whether it happened, and whether it helped." in page
    assert "3 promises" not in words(signed_in(ruth), f"/record/contact_note?about={place.mia}")


def test_whoever_may_not_read_their_words_reads_what_was_promised(place, ruth, signed_in):
    page = words(signed_in(place.priya), f"/record/health_narrative?about={place.mia}")
    assert "3 promises, as they see it: 1 kept" in page
    assert "Somebody to talk to." in page
    assert not [secret for secret in ("nothing out of it", "Wish 0") if secret in page]
