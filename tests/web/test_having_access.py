"""Who has access by a team’s posts: read by its lead, each person decided about, and what ends ends at once."""

from datetime import timedelta

import pytest

from kith.access import all_teams, opening, staffing, visibility
from kith.intake.rounds.ticking import tick
from kith.records import subjects
from kith.records.database import cursor
from kith.worklists.owed import mylist
from tests.web.invented import AT, YEAR_AGO, _worker, said
from tests.web.reading import text

LATER = AT + timedelta(days=1)


@pytest.fixture
def marsh(place) -> str:
    """The key of the team’s record; the team opened a year ago, so that its access is to be read."""
    with cursor() as cur:
        key = subjects.header(cur, place.marsh.subject_id).key
    said(key, "team_opened", at=YEAR_AGO, kind="health_visiting")
    tick(AT)
    return key


def answers(place, priya: str = "kept", jo: str = "kept", **more) -> dict:
    return {f"d-{place.priya.pk}": priya, f"d-{place.jo.pk}": jo} | more


def owed(worker, pathway: str, at=AT) -> list:
    with cursor() as cur:
        posts = staffing.roles_of(cur, worker.pk, at)
    found = mylist.my_list(worker.pk, posts, at)
    return [line for lines in found.bands.values() for line in lines if line.pathway == pathway]


def test_the_lead_finds_it_on_their_list_and_reads_who_has_access(place, marsh, signed_in):
    sam = signed_in(place.sam)
    (duty,) = owed(place.sam, "access_read")
    assert f'href="/team/access/{marsh}"' in sam.get(f"/duties/{duty.key}").content.decode()
    page = text(sam.get(f"/team/access/{marsh}"))
    assert "Nobody has read this list yet. Overdue" in page
    assert "Priya Nair Health visitor, since" in page
    assert "Sam Adeyemi (you) Team lead" in page
    assert "Your own access is left for somebody else to read." in page
    assert "Signed in last: Tue 14 Jul" not in page
    assert f'name="d-{place.sam.pk}"' not in sam.get(f"/team/access/{marsh}").content.decode()
    assert "Who has access" in text(sam.get("/team"))


def test_each_must_be_decided_about_and_a_change_or_an_end_says_why(place, marsh, signed_in):
    sam = signed_in(place.sam)
    wrong = sam.post(f"/team/access/{marsh}", {f"d-{place.priya.pk}": "ends"})
    assert wrong.status_code == 422
    assert "Say what becomes of the access of Jo Marsh." in text(wrong)
    assert "Write why, of Priya Nair" in text(wrong)
    assert "Error: " in wrong.content.decode().partition("<title>")[2].partition("</title>")[0]
    with cursor() as cur:
        assert staffing.roles_of(cur, place.priya.pk, AT)


def test_signed_it_is_owed_again_and_the_leads_own_to_somebody_else(place, marsh, signed_in):
    sam = signed_in(place.sam)
    safe = all_teams.add_team("safe", "Safeguarding", "safeguarding", "Community", at=YEAR_AGO)
    angela = _worker("angela.frost", "Angela Frost", safe, "named_nurse")
    said = answers(place, jo="changes", **{f"why-{place.jo.pk}": "Works with us on two days"})
    done = text(sam.post(f"/team/access/{marsh}", said, follow=True))
    assert "Signed. 1 stay as they are. The service desk owes 1 change. Your own is read by somebody else." in done
    assert "Read last on Tue 14 Jul by Sam Adeyemi" in done
    (again,) = owed(place.sam, "access_read")
    assert (again.due_at - AT).days > 100
    (own,) = owed(angela, "readers_access_read")
    nurse = signed_in(angela)
    page = nurse.get(f"/team/access/{marsh}")
    assert "Only one is asked for" in text(page)
    assert f'name="d-{place.priya.pk}"' not in page.content.decode()
    nurse.post(f"/team/access/{marsh}", {f"d-{place.sam.pk}": "kept"})
    assert owed(angela, "readers_access_read") == []
    assert [line.key for line in owed(place.sam, "access_read")] == [again.key]
    assert own.key


def test_what_ends_ends_at_once_for_the_pages_the_database_and_the_session(place, marsh, signed_in):
    sam, priya = signed_in(place.sam), signed_in(place.priya)
    assert priya.get(f"/people/{place.mia}").status_code == 200
    sam.post(f"/team/access/{marsh}", answers(place, "ends", **{f"why-{place.priya.pk}": "Left us in June"}))
    out = priya.get(f"/people/{place.mia}")
    assert out.status_code == 302
    assert out["Location"].startswith("/sign-in")
    with cursor() as cur:
        mia = subjects.by_key(cur, place.mia).id
        assert not opening.opens(cur, place.priya.pk, mia, AT)
        assert visibility.visible(cur, place.priya.pk, [mia], AT) == set()
    assert "Left since then" not in text(sam.get(f"/team/access/{marsh}"))


def test_whoever_goes_on_elsewhere_sees_nobody_by_having_been_the_one_who_was_named(place, marsh, signed_in):
    far = all_teams.add_team("hv-other", "Other team", "health_visiting", "Community", at=YEAR_AGO)
    staffing.put_on(place.priya, far, "health_visitor", YEAR_AGO)
    signed_in(place.sam).post(f"/team/access/{marsh}", answers(place, "ends", **{f"why-{place.priya.pk}": "Moved"}))
    refused = signed_in(place.priya).get(f"/people/{place.mia}")
    assert refused.status_code == 403


def test_only_those_who_lead_the_team_or_whom_it_falls_to_read_it(place, marsh, signed_in):
    elsewhere = _worker("una.field", "Una Field", all_teams.add_team("sn", "Sn", "school_nursing", "C", at=YEAR_AGO),
                        "team_lead")
    for worker in (place.priya, place.ruth, elsewhere):
        refused = signed_in(worker).get(f"/team/access/{marsh}")
        assert refused.status_code == 403
        assert "read by the lead of the team" in text(refused)
    assert signed_in(place.sam).get("/team/access/nobody1").status_code == 404
