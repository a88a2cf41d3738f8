"""What nobody holds falls to the duty desk at once, and leaves it when somebody takes the person on."""

import pytest

from kith.access import staffing
from kith.access.models import PostHeld
from kith.duties.rebuilding import rebuild
from kith.intake.whom import linking
from kith.records.database import cursor
from kith.worklists.owed import mine, mylist
from tests.intake import place
from tests.intake.place import HOUR, MONDAY, asked, came, child, header, one, said

AGAIN = MONDAY + HOUR
WITH = {"role": "health_visitor", "team": "hv-marsh", "began": "2025-01-01"}
LED = "update duties_duty set role = 'team_lead:health_visitor' where id = %s"


@pytest.fixture
def desk(workers):
    """What stands on the desk's list now: the duties of a pathway."""
    lynn = workers["lynn"]
    with cursor() as cur:
        posts = staffing.roles_of(cur, lynn.pk, MONDAY)

    def listed(pathway: str = "urgent_attendance") -> list[str]:
        found = mylist.my_list(lynn.pk, posts, MONDAY + HOUR)
        assert mine.counts(lynn.pk, posts)["My list"] == found.owed
        return sorted(line.key for lines in found.bands.values() for line in lines if line.pathway == pathway)

    return listed


def test_it_falls_to_the_desk_when_nobody_follows_any_more_and_leaves_it_when_somebody_does(workers, desk):
    mia = child()
    came(mia)
    assert desk() == []
    said(mia, "involvement", AGAIN, **WITH, ended="2026-07-01")
    assert desk() == [one(mia).id]
    said(mia, "involvement", AGAIN, **WITH, worker="jo")
    assert desk() == []
    ((root,),) = asked("select entry_seq from access_involvement where ended is null")
    said(mia, "involvement", AGAIN, workers["sam"], how="strike", corrects=root, reason="Not hers")
    assert desk() == [one(mia).id]


def test_it_begins_at_the_desk_where_nobody_follows(workers, desk):
    mia = child()
    said(mia, "involvement", AGAIN, **WITH, ended="2026-07-01")
    came(mia)
    assert desk() == [one(mia).id]
    said(mia, "accepted", AGAIN, workers["lynn"], cites=(one(mia).id,))
    assert asked("select unheld from duties_duty where pathway = 'urgent_attendance'") == [(False,)]
    assert desk() == [one(mia).id]      # by name now


def test_whoever_follows_one_record_follows_the_person(workers, desk):
    mia, zoe = child("Mia"), child("Zoe")
    said(mia, "involvement", AGAIN, **WITH, ended="2026-07-01")
    came(mia)
    linking.decide("join", mia, zoe, "Their mother says so", workers["lynn"], AGAIN)
    assert desk() == []
    linking.decide("part", mia, zoe, "Two children after all", workers["lynn"], AGAIN)
    assert desk() == [one(mia).id]


def test_what_a_lead_owes_falls_to_the_desk_while_the_team_has_none(workers, desk):
    mia = child()
    came(mia)
    with cursor() as cur:       # as if the lead owed it
        cur.execute(LED, (one(mia).id,))
    post = PostHeld.objects.get(role="team_lead", worker=workers["sam"])
    ended = staffing.end_post(post, AGAIN, by=None, at=AGAIN)
    assert desk() == [one(mia).id]
    staffing.end_post(ended, None, by=None, at=AGAIN)
    assert desk() == []
    with cursor() as cur:
        cur.execute("update duties_duty set role = 'health_visitor'")


def test_what_has_drifted_is_named_and_mended(workers, desk):
    mia = child()
    came(mia)
    with cursor() as cur:
        cur.execute("update duties_duty set unheld = not unheld where pathway = 'urgent_attendance'")
    (found,) = place.differences(MONDAY)
    assert (found["person"], found["name"]) == (header(mia).id, "who holds the role of decide")
    assert (found["stored"], found["reckoned"]) == ("nobody", "somebody")
    assert list(rebuild(MONDAY, write=True))
    assert asked("select unheld from duties_duty where pathway = 'urgent_attendance'") == [(False,)]
