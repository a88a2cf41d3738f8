"""A meeting about several children is one: what is said of it on the record of one is said for each."""
from datetime import timedelta

from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reply_desk import asked
from tests.web.test_meetings import CALLED, HELD, HOUR, SOON, called, held, owed, say, with_minutes
from tests.web.test_meetings import baby as baby

SHARES = "select s.key, e.how, e.answers ->> %s from records_entry e join records_subject s on s.id = e.subject_id " \
         "where e.form = %s and not exists (select from records_entry n where n.root = e.root and n.seq > e.seq)"


def shares(form: str, answer: str) -> dict[str, tuple]:
    """By the key of each child what an entry says at last, and how that was said."""
    return {key: (how, said) for key, how, said in asked(SHARES, answer, form)}


def mends(about: str, town, form: str, at, how: str = "whole", **raw) -> None:
    """Mended, or struck out, on the record of one child."""
    (root,) = [root for (root,) in asked("select distinct e.root from records_entry e join records_subject s on "
                                         "s.id = e.subject_id where s.key = %s and e.form = %s", about, form)]
    said = Said(form, raw, happened=AT.isoformat(), how=how, corrects=root, reason="A slip")
    receive(Statement("web", f"mends {form} {at}", Who(key=about), (said,), at), town.priya, at)
    ticking.tick(at)


@row("CP05")
def test_who_came_is_said_for_each_child_on_whichever_record_it_is_said(place, baby):
    called(place, baby)
    ticking.tick(SOON + timedelta(minutes=1))
    say(baby, place.priya, "meeting_held", HELD, SOON + HOUR, owed(baby, "meeting_told_of"))
    assert shares("meeting_held", "chair") == {place.mia: ("whole", "R Osei"), baby: ("whole", "R Osei")}
    assert owed(place.mia, "meeting_told_of") == owed(baby, "meeting_told_of") == []


@row("CP05")
def test_a_meeting_that_a_machine_tells_of_without_a_number_of_its_own_is_one_meeting_for_each_child(place, baby):
    told = Said("meeting_called", CALLED | {"agenda": [{"who": {"key": baby}}]}, happened=AT.isoformat())
    for number in ("77", ""):
        receive(Statement("CSC@NB", number, Who(key=place.mia), (told,), AT + HOUR * len(number)), None, AT + HOUR)
    names = asked("select array_agg(distinct e.subject_id) from records_entry e where e.form = 'meeting_called' "
                  "group by e.occasion")
    assert [len(both) for (both,) in names] == [2, 2]


@row("CP05")
def test_who_came_is_mended_and_struck_out_for_each_child_and_asked_of_each_again(place, baby):
    held(place, baby)
    mends(baby, place, "meeting_held", SOON + timedelta(hours=3), **HELD | {"chair": "S Lund"})
    assert shares("meeting_held", "chair") == {place.mia: ("whole", "S Lund"), baby: ("whole", "S Lund")}
    mends(place.mia, place, "meeting_held", SOON + timedelta(hours=4), how="strike")
    assert {how for how, _ in shares("meeting_held", "chair").values()} == {"strike"}
    assert [len(owed(one, "meeting_told_of")) for one in (place.mia, baby)] == [1, 1]
    assert len(asked("select from records_entry where form = 'meeting_held' and how = 'strike'")) == 2


@row("CP05")
def test_a_meeting_that_is_moved_on_the_record_of_one_child_is_moved_for_each(place, baby):
    called(place, baby)
    moved = (SOON + timedelta(days=28)).isoformat()
    mends(baby, place, "meeting_called", AT + HOUR, **CALLED | {"begins": moved})
    assert shares("meeting_called", "begins") == {place.mia: ("whole", moved), baby: ("whole", moved)}
    agenda = shares("meeting_called", "agenda")
    assert (baby in agenda[place.mia][1], agenda[baby][1]) == (True, None)


@row("CP05")
def test_a_child_who_was_struck_off_a_meeting_hears_no_more_of_it_until_the_agenda_names_them_anew(place, baby):
    called(place, baby)
    mends(baby, place, "meeting_called", AT + HOUR, how="strike")
    later = CALLED | {"begins": (SOON + timedelta(days=28)).isoformat()}
    named = {"agenda": [{"who": {"key": baby}}]}
    mends(place.mia, place, "meeting_called", AT + 2 * HOUR, **later | named)
    assert [shares("meeting_called", "begins")[one][0] for one in (place.mia, baby)] == ["whole", "strike"]
    mends(place.mia, place, "meeting_called", AT + 3 * HOUR, **later)
    mends(place.mia, place, "meeting_called", AT + 4 * HOUR, **later | named)
    assert shares("meeting_called", "begins")[baby] == ("whole", later["begins"])


@row("CP05")
def test_whoever_comes_to_a_meeting_after_all_or_not_says_so_once(place, baby):
    invented.said(baby, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    called(place, baby)
    say(place.mia, place.priya, "invitation_answered", {"coming": "comes", "comes_by": "Priya Nair"}, AT + HOUR,
        owed(place.mia, "meeting_invited", "and duty = 'health_visitor'"))
    mends(baby, place, "invitation_answered", AT + 2 * HOUR, coming="not", why="She is in court")
    assert shares("invitation_answered", "coming") == {place.mia: ("whole", "not"), baby: ("whole", "not")}


@row("GP06")
def test_minutes_issued_in_error_are_read_for_no_child(place, baby):
    with_minutes(place, baby)
    mends(baby, place, "minutes_issued", SOON + timedelta(hours=5), how="strike")
    assert {how for how, _ in shares("minutes_issued", "kept_at").values()} == {"strike"}
    for one in (place.mia, baby):
        assert not owed(one, "minutes_read_by_all")
        assert len(owed(one, "meeting_decided", "and duty = 'minutes'")) == 1
