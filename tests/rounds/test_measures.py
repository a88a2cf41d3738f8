"""Measures count everybody, say what is missing, and show few to nobody who may see no person."""
import csv
import io
from datetime import timedelta

import pytest

from kith.records.database import cursor
from kith.worklists.counted import charting, measures, spoken
from tests.rounds.conftest import arrived
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

LINE = """
insert into duties_duty (id, subject_id, person_id, pathway, duty, occasion, row_key, after_root, citation, edition,
    what, act, form, form_how, level, state, open, role, due_at, happened_at, learnt_at, reasons, witnesses,
    trigger_root, closed_at, next_role, marks, label, print, reckoned_at)
select 'x' || %(n)s, 1, 1, %(pathway)s, %(duty)s, 'o' || %(n)s, '', 0, '[]', '', 'w', '', '', '', 'soon', %(state)s,
    %(open)s, %(role)s, %(due)s, %(due)s, %(due)s, '[]', '{}', %(n)s, %(closed)s, '', %(marks)s::jsonb, 'ordinary', '',
    %(due)s
"""


def owed(cur, n: int, state: str, due=AT - timedelta(days=10), marks: str = "{}", duty: str = "decide",
         pathway: str = "referral_answered") -> None:
    cur.execute(LINE, {"n": n, "pathway": pathway, "duty": duty, "state": state, "open": state in ("due", "overdue"),
                       "role": "csc_front_door", "due": due, "marks": marks,
                       "closed": due if state.startswith("done") else None})


@pytest.fixture
def counted(rounds):
    """One referral's decision in every state there is."""
    states = ["done"] * 6 + ["done late"] * 2 + ["overdue"] + ["waived"] + ["no longer owed"] * 3 + ["due"]
    with cursor() as cur:
        for n, state in enumerate(states, 900001):
            due = AT + timedelta(days=1) if state == "due" else AT - timedelta(days=10)
            owed(cur, n, state, due, '{"learnt_late": 4}' if n < 900004 else "{}", duty="decided")
    return rounds


def test_owed_is_everything_due_whatever_became_of_it(counted):
    line = next(one for one in measures.every(AT)["referral_answered"] if one.by[1] == "decided")
    assert (line.owed, line.in_time, line.late, line.outstanding, line.waived) == (10, 6, 2, 1, 1)
    assert line.learnt_late == 3, "a column of what was owed, never taken out of it"
    assert line.not_due == 1
    assert sum(line.cells) == line.owed


def test_what_the_tick_has_not_reached_is_not_done_all_the_same(rounds):
    with cursor() as cur:
        owed(cur, 900001, "due", AT - timedelta(minutes=1), duty="decided")
    line = measures.every(AT)["referral_answered"][0]
    assert (line.owed, line.outstanding, line.not_due) == (1, 1, 0)


def test_a_month_without_the_feed_is_not_returned_and_never_none(rounds):
    """The feed was first heard in May; a duty due in March must not make April read as "none"."""
    with cursor() as cur:
        owed(cur, 900001, "done", AT - timedelta(days=120), pathway="urgent_attendance", duty="decide")
    found = charting.every(AT)["urgent_attendance", "decide"]
    by_month = {point.label: (point.hits, point.owed) for point in found.points}
    assert by_month["Mar 2026"] == (1, 1)
    assert by_month["Apr 2026"] == (None, None)
    assert by_month["Jun 2026"] == (0, 0)
    assert "Not returned: Apr 2026." in spoken.sentence(found)
    assert found.points[-1].open
    assert next(point.days for point in found.points if point.label == "Apr 2026") == 30


def test_due_at_midnight_counts_in_the_month_that_ended(rounds):
    with cursor() as cur:
        owed(cur, 900001, "done", invented.AT.replace(month=7, day=1, hour=0, minute=0), duty="decided")
    found = charting.every(AT)["referral_answered", "decided"]
    assert next(point for point in found.points if point.owed).label == "Jun 2026"


def test_the_delay_to_the_first_reading_counts_the_unread(rounds):
    found = measures.delay(AT)
    assert (found.visits, found.read, found.to_us) == (1, 0, timedelta(hours=2))


def test_what_nobody_holds_is_counted_by_role_and_few_are_not_shown_to_a_commissioner(rounds, signed_in):
    with cursor() as cur:
        for n in range(900001, 900009):
            owed(cur, n, "due")
        cur.execute("update duties_duty set unheld = false")
        cur.execute("update duties_duty set unheld = true, role = 'school_nurse' where id > 'x900002' and id < 'x9001'")
    nobody = "to the duty desk because nobody holds the role"
    assert measures.unheld() == {"school_nurse": 6}
    assert f"6 open duties fall {nobody}: 6 of the school nurse." in text(signed_in(rounds.angela).get("/measures"))
    with cursor() as cur:
        cur.execute("update duties_duty set role = 'team_lead:gp' where id = 'x900008'")
    assert f"{nobody}: 5 of the school nurse and 1 of the lead of the GP." in text(
        signed_in(rounds.angela).get("/measures"))
    hidden = text(signed_in(rounds.anwen).get("/measures"))
    assert "5 of the school nurse" not in hidden
    assert f"How much falls {nobody} is not shown here" in hidden


def test_the_page_says_the_sentence_before_the_chart_and_links_the_rule(counted, signed_in):
    client = signed_in(counted.angela)
    said = text(client.get("/measures/referral_answered"))
    assert "of 10 owed, 6 were done in time, 2 late, 1 not done, 1 set aside with a reason." in said
    assert '/how/referral_answered"' in client.get("/measures/referral_answered").content.decode()
    assert "Nothing owed yet" in text(client.get("/measures"))


def test_a_commissioner_sees_no_small_number_by_any_way(counted, signed_in):
    client = signed_in(counted.anwen)
    arrived(counted.place.mia, injury="yes", injury_kind="burn")
    for address in ("/measures", "/measures/referral_answered"):
        said = text(client.get(address))
        assert "of 10 owed" not in said
        assert "the numbers are small" in said
        assert "Month by month" not in said
        assert "1 visit to A&amp;E asked" not in said
    table = list(csv.reader(io.StringIO(client.get("/measures/all.csv").content.decode())))
    assert table[0][:3] == ["Pathway", "Duty", "Owed"]
    assert not [cell for row in table[1:] for cell in row[2:] if cell in ("1", "2", "3", "4")]


def test_the_spreadsheet_holds_the_same_numbers(counted, signed_in):
    answer = signed_in(counted.angela).get("/measures/referral_answered.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode())))
    assert rows[1][0] == "Referral answered"
    assert rows[1][2:6] == ["10", "6", "2", "1"]
    assert signed_in(counted.angela).get("/measures/nonsense").status_code == 404
    assert signed_in(counted.place.jo).get("/measures").status_code == 403


@pytest.mark.parametrize("address", ["/how", "/how/urgent_attendance", "/how/forms/ed_attendance"])
def test_everybody_who_works_here_may_look_up_how_it_works(rounds, signed_in, address):
    assert signed_in(rounds.kim).get(address).status_code == 200
    assert signed_in(rounds.kim).get("/how/nonsense").status_code == 404
    assert signed_in(rounds.kim).get("/how/forms/nonsense").status_code == 404
