"""A key that anything was said or cited under is not dropped, and an old one is never two things."""
import pytest

from kith.config.commands import main
from kith.config.holds import keys
from kith.config.holds.keys import Kept, problems
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import HAPPENED, Duty, Form, Pathway, Rows, Text, YesNo, hours
from kith.language.roles import HEALTH_VISITOR
from tests.scenarios.rows import row


class VisitSeen(Form):
    """A visit, under the name it has today."""

    was = "visit_read"
    harm = YesNo("Any harm?", was="hurt")
    marks = Rows("Which marks?", where=Text("Where?", was="place"))


class VisitOwed(Pathway):
    """What is owed of it."""

    was = "visit_due"
    clock = HAPPENED
    see = Duty("See", owner=HEALTH_VISITOR, due=hours(1), done_when=VisitReviewed.answers(), was="look")


TODAY, OWED = {"visit_seen": VisitSeen}, {"visit_owed": VisitOwed}


def found(held: Kept, forms: dict = TODAY, pathways: dict = OWED) -> list[str]:
    return list(problems(forms, pathways, held))


@row("RV12")
@pytest.mark.parametrize(("held", "said"), [
    (Kept({"visit_heard": ()}), "form visit_heard"), (Kept({"visit_seen": ["sound"]}), "question visit_seen.sound"),
    (Kept({"visit_read": ["sound"]}), "question visit_read.sound"),
    (Kept(cited=[("visit_gone", "see")]), "pathway visit_gone"),
    (Kept(cited=[("visit_due", "gone")]), "visit_due.gone"),
])
def test_what_was_said_or_cited_under_a_key_that_is_gone_is_named(held, said):
    (sentence,) = found(held)
    assert said in sentence
    assert "bring it back, or say was=" in sentence


@pytest.mark.parametrize("held", [
    Kept({"visit_seen": ["harm", "hurt", "marks", "_takes_back"], "visit_read": ["hurt", "harm"]}),
    Kept(cited=[("visit_owed", "see"), ("visit_due", "look"), ("visit_due", "see"), ("visit_owed", "read_history")]),
])
def test_what_is_declared_by_its_key_or_by_the_one_it_had_is_there(held):
    assert found(held) == []


def form(name: str, **parts) -> type[Form]:
    return type(name, (Form,), {"__doc__": "A form.", **parts})


@pytest.mark.parametrize(("forms", "said"), [
    ({"visit_seen": VisitSeen, "visit_read": form("VisitRead")}, "The form visit_read is declared"),
    ({"visit_seen": VisitSeen, "seen": form("Seen", was="visit_read")}, "Two declarations say was=“visit_read”"),
    ({"one": form("One", hurt=Text("Hurt?"), harm=Text("Harm?", was="hurt"))}, "The question hurt of the form one"),
    ({"one": form("One", one=Text("One?", was="it"), two=Text("Two?", was="it"))}, "was=“it” for a question"),
    ({"one": form("One", all=Rows("All?", a=Text("A?", was="c"), b=Text("B?", was="c")))}, "for a column of one.all"),
])
def test_an_old_key_is_neither_alive_nor_two_things(forms, said):
    (sentence,) = found(Kept(), forms)
    assert said in sentence


def test_a_duty_may_not_take_the_key_of_another():
    two = type("Two", (Pathway,), {"__doc__": "Two duties.", "see": VisitOwed.see, "look": VisitOwed.see})
    assert any("The duty look of the pathway two is declared" in one for one in found(Kept(), {}, {"two": two}))


def test_what_is_declared_today_names_no_key_twice():
    assert list(problems(FORMS, PATHWAYS, Kept())) == []


def test_the_command_refuses_a_dropped_key(monkeypatch, capsys):
    monkeypatch.setattr(keys, "kept", lambda: Kept({"visit_heard": ()}))
    assert main(["check"]) == 1
    assert "Entries are kept of the form visit_heard" in capsys.readouterr().out
