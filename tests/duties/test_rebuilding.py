"""What is owed can be thrown away and reckoned again; what is wrong is named, and what was told is never changed."""

import pytest
from django.db import Error, transaction

from kith.config.commands import main
from kith.duties.rebuilding import rebuild
from kith.intake import following
from kith.intake.rounds import ticking
from kith.language.errors import Refused
from kith.records import rights
from kith.records.database import cursor
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, asked, came, child, header, how_many, one, owed, said

STRAY = """
insert into duties_duty select (jsonb_populate_record(d, '{"id": "stray"}')).* from duties_duty d
where pathway = 'urgent_attendance'
"""


def test_the_projection_can_be_thrown_away_and_made_again(workers):
    mia = child()
    came(mia)
    said(mia, "accepted", MONDAY + HOUR, workers["jo"], cites=(one(mia).id,))
    ticking.tick(MONDAY + 2 * DAY)
    rows = "select id, state, bearer_id, due_at, told_step, print, reasons from duties_duty order by id"
    before = asked(rows)
    with cursor() as cur:
        cur.execute("delete from duties_duty")
        cur.execute("delete from duties_look_again")
    found = [one for _, some in rebuild(MONDAY + 2 * DAY, write=True) for one in some]
    assert {one["duty"] for one in found} - {""} == {row[0] for row in before}
    assert asked(rows) == before
    assert place.differences(MONDAY + 2 * DAY) == []
    assert ticking.tick(MONDAY + 2 * DAY).sent == 0      # nobody is told again


def test_a_row_that_is_wrong_is_named_and_mended(workers):
    mia = child()
    came(mia)
    with cursor() as cur:
        cur.execute("update duties_duty set state = 'done', print = 'x' where pathway = 'urgent_attendance'")
    (found,) = place.differences(MONDAY)
    assert (found["pathway"], found["stored"], found["reckoned"]) == ("urgent_attendance", "done", "due")
    assert list(rebuild(MONDAY, write=True))
    assert place.differences(MONDAY) == []


def test_somebody_who_would_not_be_looked_at_again_is_named_and_looked_at(workers):
    mia = child()
    came(mia)
    with cursor() as cur:
        cur.execute("delete from duties_look_again")
    (found,) = place.differences(MONDAY)
    assert (found["person"], found["name"], found["stored"]) == (header(mia).id, "moment to look again", None)
    assert list(rebuild(MONDAY, write=True))
    following.look_again(MONDAY + 2 * DAY)
    assert one(mia).state == "overdue"


def test_the_command_names_what_differs_and_ends_with_1(workers, capsys):
    came(child())
    words = ["rebuild", "--check", "--at", MONDAY.isoformat()]
    assert main(words) == 0
    with cursor() as cur:
        cur.execute("update duties_duty set print = '', state = 'done' where pathway = 'urgent_attendance'")
        cur.execute("update duties_look_again set look_at = '2026-08-01T00:00Z'")
    assert main(words) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("urgent_attendance decide of person ")
    assert said[0].endswith("stored done, reckoned due.")
    assert said[1].startswith("moment to look again of person ")


def test_a_moment_that_belongs_to_nobody_any_more_holds_up_nobody(workers):
    mia, zoe = child("Mia"), child("Zoe")
    came(mia)
    with cursor() as cur:
        cur.execute("update records_subject set person_id = %s where id = %s", (header(mia).id, header(zoe).id))
        cur.execute("insert into duties_look_again values (%s, %s)", (header(zoe).id, MONDAY))
    assert following.look_again(MONDAY) == 1
    assert asked("select person_id from duties_look_again") == [(header(mia).id,)]


def test_what_is_stored_of_somebody_who_is_no_longer_there_is_named_and_taken_away(workers):
    mia, zoe = child("Mia"), child("Zoe")
    came(zoe)
    with cursor() as cur:       # as if the decision had left behind what was owed
        cur.execute("update records_subject set person_id = %s where id = %s", (header(mia).id, header(zoe).id))
        cur.execute(STRAY)
    found = place.differences(MONDAY)
    assert ("stray", "due", None) in {(one["duty"], one["stored"], one["reckoned"]) for one in found}
    assert list(rebuild(MONDAY, write=True))
    assert place.differences(MONDAY) == []
    assert {row.person for row in owed(mia)} == {header(mia).id}


@pytest.mark.parametrize("words", ["update duties_telling set step = 9", "delete from duties_telling",
                                   "truncate duties_telling"])
def test_what_was_told_is_never_changed(workers, words):
    came(child())
    ticking.tick(MONDAY)
    assert how_many("duties_telling") > 0
    refused = pytest.raises(Error, match="only ever added to")
    with cursor() as cur, rights.owning(cur), refused, transaction.atomic():
        cur.execute(words)


def test_nobody_may_act_on_a_duty_that_does_not_exist(workers):
    with pytest.raises(Refused, match="There is no duty"):
        said(child(), "accepted", by=workers["jo"], cites=("nosuchduty",))
