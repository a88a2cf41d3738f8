"""`kith check`: the project itself holds together, and every way not to is named in a sentence."""
import json
from dataclasses import replace

import pytest

from kith.config.commands import main
from kith.config.holds import pathways, proofs, settings
from kith.forms.acts.accepted import Accepted
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.forms.sent.referral import Referral
from kith.language import (
    FOREVER,
    HAPPENED,
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Role,
    Source,
    Tell,
    arrives,
    count,
    hours,
    months,
    setting,
    through,
    unsafe,
    when_overdue,
)
from kith.language.duties import SAID
from kith.language.roles import FAMILY, HEALTH_VISITOR, SCHOOL_NURSE, TEAM_LEAD, THE_PERSON, THE_SENDER

SOUND = {
    "__doc__": "A story.", "title": "Sound", "source": Source("A source"), "answers_rows": ("AE10",),
    "clock": HAPPENED, "begins_when": EdAttendance.where().because("{name} came on {when}"),
    "see": Duty("See", owner=HEALTH_VISITOR, due=hours(4), done_when=VisitReviewed.answers(), beside=SAID,
                escalate=Escalate(when_overdue(TEAM_LEAD), again=hours(4))),
}
SEEN = SOUND["see"]
CODE = EdAttendance.diagnosis.columns["code"]
NOBODY_KNOWS = Role("weather_watcher", "the weather watcher")
BARE = through(("sibling",), EdAttendance.where(), discloses="")
SISTERS = through(("sibling",), EdAttendance.where(), discloses="something befell a sister")


def home(channel: str = "letter", otherwise: Role = SCHOOL_NURSE, says: str = "We would like to see you.") -> Duty:
    return replace(SEEN, tell=(Tell(FAMILY, channel, otherwise=otherwise, says=says),))


SAFELY = replace(SEEN, owner=SCHOOL_NURSE, when=unsafe("letter"))


def made(**other) -> type[Pathway]:
    return type("Sound", (Pathway,), SOUND | other)


def test_the_project_holds_together(capsys):
    assert main(["check"]) == 0, capsys.readouterr().out
    said = capsys.readouterr().out
    assert "Everything holds together" in said
    assert "not proved: none" in said


def test_machines_read_it_too(capsys):
    assert main(["check", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["problems"] == []
    assert said["proved"]["AE10"]
    assert "ed.visits_that_count" in said["not_verified"]


def test_what_does_not_hold_ends_with_a_one(monkeypatch, capsys):
    monkeypatch.setattr("kith.config.commands.check.PATHWAYS", {"sound": made(title="")})
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "The pathway sound: it has no title" in said
    assert "do not hold" in said


def test_a_sound_pathway_has_no_problems():
    assert list(pathways.problems(made())) == []
    always = made(begins_when=SISTERS, clock=LEARNT, look_back=FOREVER)   # nothing is too old, so there is no history
    assert list(pathways.problems(always)) == []


@pytest.mark.parametrize(("other", "said"), [
    ({"title": ""}, "no title"),
    ({"__doc__": ""}, "docstring is no sentence"),
    ({"__doc__": "no end"}, "docstring is no sentence"),
    ({"source": None}, "no source"),
    ({"clock": ""}, "clock is not declared"),
    ({"answers_rows": ()}, "no row of the catalogue"),
    ({"answers_rows": ("AE1",)}, "no row of the catalogue"),
    ({"see": "not a duty"}, "nothing is owed"),
    ({"begins_when": None}, "never begins"),
    ({"begins_when": EdAttendance.where()}, "says no sentence"),
    ({"begins_when": EdAttendance.where().because("{name}") | Referral.where()}, "says no sentence"),
    ({"begins_when": EdAttendance.where().because("came for {reason}")}, "{reason}, which cannot be said"),
    ({"begins_when": arrives("birth", years=5).because("{injury_kind}")}, "{injury_kind}, which cannot be said"),
    ({"begins_when": EdAttendance.where().because("{name is")}, "cannot be said"),
    ({"begins_when": EdAttendance.where().because("{within}")}, "{within}, which cannot be said"),
    ({"begins_when": BARE, "clock": LEARNT}, "disclosed"),
    ({"begins_when": BARE, "clock": LEARNT}, "look_back and read_history"),
    ({"begins_when": SISTERS, "clock": HAPPENED, "look_back": months(1), "read_history": SEEN}, "must be LEARNT"),
    ({"see": replace(SEEN, what="")}, "what is owed"),
    ({"see": replace(SEEN, level="low")}, "its level is “low”"),
    ({"see": replace(SEEN, hand_over="anybody")}, "hand_over"),
    ({"see": replace(SEEN, escalate=Escalate(when_overdue(TEAM_LEAD)))}, "its ladder ends"),
    ({"see": replace(SEEN, owner=TEAM_LEAD)}, "whom no list finds"),
    ({"see": replace(SEEN, escalate=Escalate(again=hours(4)))}, "its ladder ends"),
    ({"see": replace(SEEN, escalate=Escalate(when_overdue(TEAM_LEAD), when_overdue(TEAM_LEAD), again=hours(4)))},
     "come at one moment"),
    ({"see": replace(SEEN, done_when=Accepted.answers())}, "acts on duties and answers none"),
    ({"see": replace(SEEN, done_when=replace(VisitReviewed.answers(), form="gone"))}, "which does not exist"),
    ({"see": replace(SEEN, for_each=Referral.documents)}, "no entry of that form begins it"),
    ({"see": replace(SEEN, for_each=EdAttendance.reason)}, "no repeating group"),
    ({"see": replace(SEEN, when=CODE.is_in("S00"))}, "answered by no entry"),
    ({"begins_when": EdAttendance.where(CODE.is_in("S00")).because("x")}, "answered by no entry"),
    ({"see": replace(SEEN, after="later"), "later": SEEN}, "no duty written before it"),
    ({"see": replace(SEEN, for_each=EdAttendance.diagnosis), "then": replace(SEEN, after="see")}, "row by row"),
    ({"see": replace(SEEN, owner=NOBODY_KNOWS)}, "the role weather_watcher"),
    ({"see": replace(SEEN, escalate=Escalate(when_overdue(NOBODY_KNOWS), again=hours(1)))}, "the role weather_watcher"),
    ({"see": replace(SEEN, waived_by=(THE_SENDER,))}, "nobody holds by name"),
    ({"see": replace(SEEN, escalate=Escalate(when_overdue(FAMILY), again=hours(1)))}, "the role family"),
    ({"see": replace(SEEN, tell=(Tell(FAMILY, "letter", says="Hello."),))}, "does not say who takes the safe route"),
    ({"see": replace(SEEN, tell=(Tell(THE_PERSON, "letter", says="Hello."),))}, "the safe route; write otherwise="),
    ({"see": home(otherwise=NOBODY_KNOWS)}, "nobody can be found in that role"),
    ({"see": home()}, "is told and owes nothing"),
    ({"see": home(), "safely": replace(SEEN, owner=SCHOOL_NURSE, when=unsafe("email"))}, "is told and owes nothing"),
    ({"see": home(channel="online"), "safely": SAFELY}, "by “online”"),
    ({"see": home(says=""), "safely": SAFELY}, "nothing; write says="),
    ({"see": home(says="You missed CAMHS."), "safely": SAFELY}, "“CAMHS”, which gives away"),
    ({"see": home(says="Bring your child."), "safely": SAFELY}, "“child”, which gives away"),
    ({"see": replace(SEEN, tell=(Tell(TEAM_LEAD, "letter"),))}, "told by a notice"),
    ({"see": replace(SEEN, filled=(("decision", "perhaps"),))}, "an answer that does not fit"),
    ({"see": replace(SEEN, filled=(("verdict", "seen"),))}, "an answer that does not fit"),
])
def test_what_does_not_hold_of_a_pathway_is_said(other, said):
    found = list(pathways.problems(made(**other)))
    assert any(said in sentence for sentence in found), found


@pytest.mark.parametrize("event", [
    EdAttendance.where().because("{name} came with {injury_kind}, the {nth} of {count} on {when}"),
    count(2, EdAttendance.where().because("{name}"), within=months(1)),
    count(2, EdAttendance.where(), within=months(1), companions=SISTERS).because("{count}"),
    count(2, EdAttendance.where(), within=months(1)).because("the {nth} visit in {within}"),
    (EdAttendance.where() | Referral.where()).because("{name}"),
])
def test_what_can_be_said_is_let_through(event):
    assert list(pathways.problems(made(begins_when=event))) == []


def test_a_home_is_told_where_the_safe_route_is_owed():
    assert list(pathways.problems(made(see=home(), safely=SAFELY))) == []


def test_a_pathway_that_looks_through_relations_and_says_so():
    network = made(begins_when=SISTERS, clock=LEARNT, look_back=months(1), read_history=SEEN)
    assert list(pathways.problems(network)) == []


def test_a_setting_without_a_source_or_with_two_meanings_is_named():
    first, second = setting("a.b", 3, "Days", "Local"), setting("a.b", 4, "Days", "Local")
    assert list(settings.problems([first, first])) == []
    assert "different meanings" in next(settings.problems([first, second]))
    assert "no source" in next(settings.problems([setting("a.b", 3, "Days", "")]))


def test_a_local_value_for_a_name_nobody_reads_is_named(tmp_path):
    path = tmp_path / "here.toml"
    path.write_text('[[settings.ed.visits_that_count]]\nfrom = 2026-01-01\nvalue = 4\n'
                    '[[settings.ed.visit_that_count]]\nvalue = 4\n')
    said = list(settings.local_problems(path, settings.written()))
    assert len(said) == 2
    assert "ed.visit_that_count, which nothing reads" in said[0]
    assert "without from or value" in said[1]
    assert "ed.sample_size" in settings.written()


FIRST = "1 day: whoever_decided; "


@pytest.mark.parametrize(("steps", "wrong"), [
    (FIRST + "2 days: team_lead; 3 days: designated_nurse", ""),
    (FIRST + "2 days: team_lead\n3 days: csc_head for csc_front_door, designated_nurse", ""),
    ("", "it draws no step"), ("2 days: team_lead", "whoever decided is asked first"),
    (FIRST + "two days: team_lead", "“two days: team_lead” is no step"),
    (FIRST + "40 days: team_lead", "step 2 has 40 working days; give it from 1 to 20."),
    (FIRST + "2 days: the_mayor", "step 2 names “the_mayor”, and nobody can stand there as that"),
    (FIRST + "2 days: named_nurse for school", "step 2 is for “school”, which decides nothing here"),
    (FIRST + "2 days: named_gp for gp", "nobody stands above “midwife” (Midwife); every decision"),
    (FIRST + "2 days: team_lead; 2 days: team_lead", "team_lead would be asked twice about a decision of “gp”."),
    (FIRST + "2 days: team_lead; " * 6, "it draws 7 steps; 6 are the most."),
])
def test_steps_of_which_nobody_could_be_asked_are_refused_with_a_sentence(tmp_path, steps, wrong):
    path = tmp_path / "here.toml"
    path.write_text(f'[[settings.disagreement.steps]]\nfrom = 2026-04-01\nvalue = """{steps}"""\n')
    said = list(settings.drawn_problems(path))
    assert (any(wrong in one for one in said) if wrong else not said), said
    assert all(one.startswith("here.toml draws the steps of disagreement.steps from 2026-04-01, and ")
               for one in said)


OPEN = 'from = 2026-01-01\nopens = "08:00"\ncloses = "20:00"\n'


@pytest.mark.parametrize(("written", "sound"), [
    (OPEN, True), (OPEN + "weekends = true\n", True), (OPEN + 'weekends = "yes"\n', False),
    (OPEN + "weekend = true\n", False), (OPEN.replace("20:00", "02:00"), False),
    (OPEN.replace("20:00", "8 pm"), False), (OPEN.replace('"20:00"', "20"), False),
    (OPEN.replace("from = 2026-01-01\n", ""), False),
])
def test_hours_of_a_team_that_nobody_could_count_in_are_named(tmp_path, written, sound):
    path = tmp_path / "here.toml"
    path.write_text(f"[[hours.hv-marsh]]\n{written}")
    said = list(settings.hours_problems(path))
    assert [one.split(".")[1] for one in said] == ([] if sound else ["toml gives hv-marsh hours that cannot be read"])


def test_the_localities_that_come_with_kith_have_hours_that_are_hours():
    for path in (settings.LOCALITY, settings.ROOM / "demo" / "locality.toml"):
        assert list(settings.hours_problems(path)) == []


def test_rows_are_read_from_the_marks_of_scenarios_and_journeys(tmp_path):
    (tmp_path / "tests" / "scenarios").mkdir(parents=True)
    (tmp_path / "tests" / "journeys").mkdir()
    (tmp_path / "tests" / "scenarios" / "test_sound.py").write_text('@row("AE10", "P2")\ndef test_one(): pass\n')
    (tmp_path / "tests" / "journeys" / "test_two.py").write_text('@mark.row("CP01")\ndef test_two(): pass\n')
    assert proofs.proved(tmp_path) == {
        "AE10": ["tests/scenarios/test_sound.py::test_one"], "P2": ["tests/scenarios/test_sound.py::test_one"],
        "CP01": ["tests/journeys/test_two.py::test_two"]}
    sound, other = made(), made()
    other.key, other.answers_rows = "other", ("HV08",)
    said = list(proofs.problems([sound, other], tmp_path))
    assert len(said) == 2
    assert "The pathway other has no scenarios" in said[0]
    assert "answers the row HV08" in said[1]
    assert list(proofs.problems([other], tmp_path / "elsewhere")) == []
