"""`kith check` of forms: every way in which one does not hold is named in a sentence."""

import pytest

from kith.config.holds import forms
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.language import Form, NoCapacity, Role, Rows, Text, Who, YesNo
from kith.language.asking import AskedWith
from kith.language.gates import NamesWhatIsOpen

NOBODY_KNOWS = Role("weather_watcher", "the weather watcher")
ASKED = {"__doc__": "Asks.", "title": "Asks", "first": YesNo("First?"), "line": "{first} by {by}."}


@pytest.mark.parametrize(("other", "said"), [
    ({"title": ""}, "no title"),
    ({"__doc__": ""}, "docstring is no sentence"),
    ({"about": "weather"}, "about is “weather”"),
    ({"acts_as": "shout"}, "acts_as is “shout”"),
    ({"label": "secret"}, "label is “secret”"),
    ({"once_for": "ever"}, "once_for is “ever”"),
    ({"recorded_by": (NOBODY_KNOWS,)}, "the role weather_watcher"),
    ({"line": "{second}."}, "{second}, which it does not ask"),
    ({"first": YesNo("")}, "asks nothing"),
    ({"second": Text("Second?", when=EdAttendance.injury.yes)}, "waits for ed_attendance.injury"),
    ({"second": Rows("Second?")}, "no columns"),
    ({"important": EdAttendance.injury.yes}, "a question of another form"),
    ({"asked_with": AskedWith("nowhere", "kind", {}, {})}, "copies what one of the two does not ask"),
    ({"asked_with": AskedWith("appointment", "kind", {"gp": "What?"}, {})}, "whom it cannot be sent to"),
    ({"reader": "who"}, "under who, which is no question of it"),
    ({"signs_when": ("nowhere",)}, "owed by nowhere, which is no pathway"),
    ({"gates": (NamesWhatIsOpen(("nowhere",), EdAttendance.injury, Rows("Which?")),)}, "owed by nowhere"),
    ({"no_capacity": NoCapacity(EdAttendance.injury, "yes", "A visit")}, "no answer of its own questions"),
    ({"no_capacity": NoCapacity(YesNo("Mine?"), "maybe", "A visit")}, "no answer of its own questions"),
])
def test_what_does_not_hold_of_a_form_is_said(other, said):
    form = type("Asks", (Form,), {**ASKED, **({} if "first" in other else {"first": YesNo("First?")}), **other})
    assert any(said in sentence for sentence in forms.problems(form)), list(forms.problems(form))


def test_a_sound_form_has_no_problems():
    first = YesNo("First?")
    form = type("Asks", (Form,), ASKED | {"first": first, "second": Text("Second?", when=first.yes)})
    assert list(forms.problems(form)) == []


def own(**questions):
    return type("Shown", (Form,), {"__doc__": "Shows.", "title": "Shown", **questions})


@pytest.mark.parametrize(("form", "says"), [
    (own(words=Text("Words?", own_page="sometimes")), "use one of"),
    (own(who=Rows("Who?", name=Who("Whom?"), own_page="shown")), "names somebody else"),
    (own(words=Text("Words?", own_page="shown"), label="sealed"), "kept in confidence"),
    (own(words=Text("Words?", own_page="shown"), about="worker"), "it is about none"),
    (own(words=Text("Words?", own_page="shown", sensitive=True), about="team"), "not for everybody"),
    (own(words=Text("Words?", own_page="always")), "hides the rest"),
    (own(words=Text("Words?", own_page="hides")), "no such answer")])
def test_what_is_read_on_a_young_persons_own_page_is_theirs_and_can_be_hidden(form, says):
    assert says in " ".join(forms.problems(form))
    fits = own(seen=YesNo("Seen?", own_page="hides"), words=Text("Words?", own_page="shown"))
    assert list(forms.problems(fits)) == []
