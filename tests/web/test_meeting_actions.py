"""Actions of a meeting on its pages: whose, what became of each, what the next meeting has, and what a link answers."""
from datetime import timedelta

import pytest

from kith.engine.catalogue import FORMS
from kith.language.errors import Problems
from kith.worklists.about.answers import in_lines
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import WHO, asked
from tests.web.reply_desk import desk as desk
from tests.web.test_meetings import CALLED, HELD, HOUR, VISIT, called, owed, say
from tests.web.test_meetings import baby as baby

DAY = timedelta(days=1)
CLASS = {"name": "Comes to the class for parents", "role": "family", "by_day": "2026-07-17"}
HOUSING = {"name": "A letter to the housing office", "role": "csc_front_door", "by_day": "2026-07-20"}
SHEET = {"decisions": "The plan goes on", "plan": "goes_on"}
LATER = AT + 30 * DAY


def issues(place, at, *actions: dict):
    """A core group, and its sheet."""
    say(place.mia, place.priya, "meeting_held", HELD | {"kind": "core_group"}, at - HOUR)
    sheet = owed(place.mia, "meeting_decided", "and duty = 'decisions'")
    say(place.mia, place.priya, "decisions_issued", SHEET | {"actions": list(actions)}, at, sheet[-1:])


def of_actions(place, duty: str) -> list[str]:
    return owed(place.mia, "meeting_action_done", f"and duty = '{duty}'")


def meetings(place, signed_in, by=None) -> str:
    return text(signed_in(by or place.priya).get(f"/people/{place.mia}/meetings"))


@row("CP06", "CP13")
def test_each_stands_on_the_list_of_whose_it_is_and_its_page_says_which_row(place, signed_in):
    issues(place, AT, VISIT, CLASS)
    (visit,), (family,) = of_actions(place, "do"), of_actions(place, "find")
    assert asked("select role from duties_duty where id = any(%s) order by duty", [visit, family]) == [
        ("health_visitor",), (f"worker:{place.priya.pk}",)]
    client = signed_in(place.priya)
    assert "Do what a meeting decided: A home visit" in text(client.get("/"))
    page = text(client.get(f"/duties/{visit}"))
    assert "A home visit" in page
    answer = client.post(f"/duties/{visit}", {"became": "not_done", "why": "Nobody opened", "told_when": "now",
                                                "_number": "1"})
    assert answer.status_code == 302, text(answer)
    (read,) = of_actions(place, "seen")
    assert "Why not? Nobody opened" in text(client.get(f"/duties/{read}"))


@row("CP06", "HV09")
def test_what_was_not_done_two_sheets_ago_is_still_carried_and_what_is_settled_is_not(place, signed_in):
    issues(place, AT, VISIT, CLASS | {"name": "A word with the nursery"})
    (visit,), (family,) = of_actions(place, "do"), of_actions(place, "find")
    say(place.mia, place.priya, "meeting_action_became", {"became": "done", "shows": "Spoken to, 14 July"}, AT + HOUR,
        [family])
    issues(place, AT + 5 * DAY, HOUSING)
    say(place.mia, place.priya, "meeting_called", CALLED | {"begins": LATER.isoformat()}, AT + 5 * DAY + HOUR)
    page = meetings(place, signed_in).partition("Carried from the meetings before")[2]
    carried = page.partition("Who was asked and who came")[0]
    assert "A home visit Health visitor, Priya Nair, by Tue 21 Jul 2026 Still to be done." in carried
    assert "A letter to the housing office Children’s social care duty desk, by Mon 20 Jul 2026" in carried
    assert "A word with the nursery" not in carried
    say(place.mia, place.priya, "meeting_action_became", {"became": "not_done", "why": "Nobody opened"}, AT + 6 * DAY,
        [visit])
    assert "It is not done: Nobody opened. Not read by the chair yet." in meetings(place, signed_in)
    say(place.mia, place.priya, "meeting_action_settled", {"comes_next": "meeting"}, AT + 7 * DAY,
        of_actions(place, "seen"))
    assert "It is not done: Nobody opened. Left to the next meeting." in meetings(place, signed_in)
    say(place.mia, place.priya, "meeting_action_settled", {"comes_next": "nothing"}, AT + 8 * DAY,
        of_actions(place, "seen_back"))
    carried = meetings(place, signed_in).partition("Carried from")[2].partition("Who was asked and who came")[0]
    assert "A home visit" not in carried


DOWN = {"before": "protection", "after": "in_need", "agreed": "The core group", "reason": "She gains weight",
        "continues": "Weekly visits", "worry": "Dad is back in the flat", "anything_open": "no"}


@row("HV09")
def test_a_step_down_names_each_open_action_of_every_sheet_with_who_goes_on_with_it(place, signed_in):
    issues(place, AT, VISIT)
    issues(place, AT + DAY, CLASS)
    with pytest.raises(Problems, match="Still open: “A home visit” and “Comes to the class for parents”"):
        say(place.mia, place.priya, "plan_stepped_down", DOWN, AT + 2 * DAY)
    page = signed_in(place.priya).post(f"/record/plan_stepped_down?about={place.mia}", {
        "offer": "open_actions:all", "_number": "1", "anything_open": "yes"}).content.decode()
    assert [f'name="open_actions.{n}.action"' in page for n in range(3)] == [True, True, False]
    rows = [{"action": "A home visit", "becomes": "goes_on"}, {"action": "The class", "becomes": "done"}]
    with pytest.raises(Problems, match="Who goes on with it"):
        say(place.mia, place.priya, "plan_stepped_down", DOWN | {"anything_open": "yes", "open_actions": rows},
            AT + 2 * DAY)
    kept = DOWN | {"anything_open": "yes", "open_actions": [rows[0] | {"why": "Priya Nair, health visitor"}, rows[1]]}
    assert say(place.mia, place.priya, "plan_stepped_down", kept, AT + 2 * DAY).outcome == "filed"
    assert len(of_actions(place, "do")) == 1   # and it stays owed
    assert "A home visit, It goes on, Priya Nair, health visitor; The class, It is done" in text(
        signed_in(place.priya).get(f"/people/{place.mia}/history?form=plan_stepped_down"))


def test_overdue_it_says_so_on_the_sheet_and_before_the_next_meeting(place, baby, signed_in):
    issues(place, AT - 40 * DAY, VISIT | {"by_day": "2026-06-20"})
    called(place, baby)
    assert meetings(place, signed_in).count("A home visit Health visitor, Priya Nair, by Sat 20 Jun 2026 Overdue.") == 2


@row("CP06")
def test_a_place_without_accounts_says_what_became_of_its_own_by_its_link_and_of_nothing_else(place, desk, signed_in):
    issues(place, AT, HOUSING, VISIT)
    page = text(desk.comes_in())
    assert "A letter to the housing office" in page
    answer = desk.browser.post(desk.link, {
        "reply_what": "meeting_action_became", "reply_who": WHO, "_number": "1", "became": "done",
        "shows": "Sent on 14 July"})
    assert answer.status_code == 302, text(answer)
    assert asked("select state, role from duties_duty where pathway = 'meeting_action_done' and duty = 'do' "
                 "order by 1") == [("done", "csc_front_door"), ("due", "health_visitor")]
    assert "It is done: Sent on 14 July. Not read by the chair yet." in meetings(place, signed_in)


def test_a_sheet_from_before_reads_as_it_was_written():
    actions = FORMS["decisions_issued"].questions["actions"]
    old = {"name": "A home visit", "by_whom": "Health visitor", "by_day": "In two weeks"}
    assert in_lines(actions, [old]) == [
        "A home visit · Who, by name, if it is known? Health visitor · By which day? In two weeks"]


@pytest.mark.parametrize("who", ["theo", "ruth"])
def test_whoever_has_nothing_to_do_with_it_is_asked_for_nothing(place, signed_in, who):
    issues(place, AT, VISIT)
    assert "Do what a meeting decided" not in text(signed_in(getattr(place, who)).get("/"))
