"""What people do to a duty: answer it, take it, offer it, set it aside; each is an entry, and undone by one."""

import pytest

from kith.intake import following
from kith.intake.receiving import receive
from kith.language.errors import Problems, Refused
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, asked, came, child, heard, one, owed, said
from tests.scenarios.rows import row


@pytest.fixture
def mia(workers) -> str:
    """A baby who came with a bruise; her health visitor owes a decision."""
    key = child()
    came(key)
    return key


def decided(mia: str, workers, at=MONDAY + HOUR, by: str = "priya", **more):
    words = {"decision": "seen", "why": "Spoke to her mother"} | more
    return said(mia, "visit_reviewed", at, workers[by], cites=(one(mia).id,), **words)


def test_an_answer_closes_the_very_duty_it_cites_and_keeps_what_it_rests_on(mia, workers):
    owing = one(mia)
    answer = decided(mia, workers)
    assert [(row["pathway"], row["state"]) for row in answer.ended] == [("urgent_attendance", "done")]
    closed = one(mia)
    assert (closed.id, closed.state, closed.open, closed.evidence) == (owing.id, "done", False, answer.entries[0])
    assert one(mia, "consider_referral").state == "due"   # each duty about a visit waits for its own answer


def test_an_answer_given_too_late_is_done_late(mia, workers):
    decided(mia, workers, MONDAY + 3 * DAY)
    assert one(mia).state == "done late"


def test_an_answer_struck_out_opens_the_duty_again(mia, workers):
    root = decided(mia, workers).entries[0]
    said(mia, "visit_reviewed", MONDAY + 2 * HOUR, workers["priya"], how="strike", corrects=root, reason="Wrong child")
    assert (one(mia).state, one(mia).evidence) == ("due", None)


def test_words_mended_in_an_answer_do_not_take_it_back(mia, workers):
    root = decided(mia, workers).entries[0]
    said(mia, "visit_reviewed", MONDAY + 2 * HOUR, workers["priya"], corrects=root, decision="seen",
         why="Spoke to Ania")
    assert one(mia).state == "done"


def test_whoever_accepts_bears_it_by_name(mia, workers):
    said(mia, "accepted", MONDAY + HOUR, workers["jo"], cites=(one(mia).id,))
    assert (one(mia).bearer, one(mia).state) == (workers["jo"].pk, "due")


def test_what_is_handed_over_stays_with_the_giver_until_it_is_accepted(mia, workers):
    key = one(mia).id
    said(mia, "accepted", MONDAY + HOUR, workers["priya"], cites=(key,))
    said(mia, "handed_over", MONDAY + 2 * HOUR, workers["priya"], cites=(key,), to=str(workers["jo"].pk))
    assert (one(mia).bearer, one(mia).offered) == (workers["priya"].pk, workers["jo"].pk)
    due = one(mia).due
    said(mia, "declined", MONDAY + 3 * HOUR, workers["jo"], cites=(key,), why="On leave from tomorrow")
    assert (one(mia).bearer, one(mia).offered) == (workers["priya"].pk, None)
    said(mia, "handed_over", MONDAY + 4 * HOUR, workers["priya"], cites=(key,), to=str(workers["jo"].pk))
    said(mia, "accepted", MONDAY + 5 * HOUR, workers["jo"], cites=(key,))
    assert (one(mia).bearer, one(mia).offered, one(mia).due) == (workers["jo"].pk, None, due)


def test_setting_aside_is_for_those_the_pathway_names_and_ends_with_its_day(mia, workers):
    key = one(mia).id
    with pytest.raises(Refused, match="Only the team lead or the named nurse can set this aside"):
        said(mia, "waived", MONDAY + HOUR, workers["priya"], cites=(key,),
             ground="needless", why="Seen yesterday for the same")
    assert one(mia).state == "due"
    said(mia, "waived", MONDAY + HOUR, workers["sam"], cites=(key,),
         ground="needless", why="Seen yesterday", until="2026-07-15")
    assert one(mia).state == "waived"
    assert place.differences(MONDAY + 2 * DAY) == []
    assert one(mia).state == "waived"
    following.look_again(MONDAY + 3 * DAY)
    assert (one(mia).state, one(mia).open) == ("overdue", True)


def test_a_duty_set_aside_comes_back_when_what_it_rested_on_changes(mia, workers):
    said(mia, "waived", MONDAY + HOUR, workers["sam"], cites=(one(mia).id,), ground="needless",
         why="Seen yesterday for the same")
    arrived = {"arrived": MONDAY.isoformat()}
    receive(heard("A08", mia, "V1", MONDAY + HOUR, **arrived, brought_by="Car"), None, MONDAY + 2 * HOUR)
    assert one(mia).state == "waived"       # who brought her is nothing the rule asks
    receive(heard("A08", mia, "V1", MONDAY + 2 * HOUR, **arrived, reason="Overdose"), None, MONDAY + 3 * HOUR)
    assert one(mia).state == "due"


def test_what_has_ended_can_neither_be_accepted_nor_set_aside(mia, workers):
    key = one(mia).id
    decided(mia, workers)
    for form, by, more in (("accepted", "jo", {}), ("waived", "sam", {"ground": "needless", "why": "No more needed"})):
        with pytest.raises(Refused):
            said(mia, form, MONDAY + 2 * HOUR, workers[by], cites=(key,), **more)


def test_a_visit_that_never_was_is_owed_by_nobody_and_an_act_on_it_says_so(mia, workers):
    key = one(mia).id
    said(mia, "accepted", MONDAY + HOUR, workers["priya"], cites=(key,))
    answer = receive(heard("A11", mia, "V1", MONDAY + 2 * HOUR, arrived=MONDAY.isoformat()), None, MONDAY + 2 * HOUR)
    assert {row["pathway"] for row in answer.ended} >= {"urgent_attendance"}
    assert owed(mia, "urgent_attendance") == []
    (gone,) = owed(mia, "urgent_attendance", gone=True)      # it was acted on, so it is told that it is gone
    assert (gone.id, gone.state, gone.open) == (key, "no longer owed", False)
    assert owed(mia, "consider_referral", gone=True) == []   # nobody had touched that one, or been told of it


def test_an_answer_may_be_filed_on_another_record_than_the_duty(mia, workers):
    other = child("Kacper", "2022-03-04")
    said(other, "visit_reviewed", MONDAY + HOUR, workers["priya"], cites=(one(mia).id,), decision="seen",
         why="Saw both children at home")
    assert one(mia).state == "done"
    assert place.differences(MONDAY + 2 * HOUR) == []
    root = asked("select root from records_entry where form = 'visit_reviewed'")[0][0]
    said(other, "visit_reviewed", MONDAY + 3 * HOUR, workers["priya"], how="strike", corrects=root, reason="Mistake")
    assert place.differences(MONDAY + 3 * HOUR) == []
    assert one(mia).state == "due"


@row("P12")
def test_for_want_of_capacity_it_is_set_aside_for_a_month_at_most_and_then_owed_again(mia, workers):
    aside = {"ground": "no_capacity", "why": "Two nurses are off sick", "meanwhile": "The GP sees her on Friday"}
    for until, wrong in ((None, "Until which day"), ("2026-08-14", "until 13/08/2026 at the latest")):
        with pytest.raises(Problems, match=wrong):
            said(mia, "waived", MONDAY + HOUR, workers["sam"], cites=(one(mia).id,), only_until=until, **aside)
    said(mia, "waived", MONDAY + HOUR, workers["sam"], cites=(one(mia).id,), only_until="2026-07-20", **aside)
    assert one(mia).state == "waived"
    assert place.differences(MONDAY + 6 * DAY) == []
    following.look_again(MONDAY + 8 * DAY)
    assert one(mia).state == "overdue"
