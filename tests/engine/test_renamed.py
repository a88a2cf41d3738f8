"""What was said under an old key is read under the key of today, and changes nothing else."""
from dataclasses import replace

import pytest
from hypothesis import given

from kith.engine import renamed
from kith.engine.catalogue import FORMS
from kith.engine.citing import Citation
from kith.engine.folding import fold
from kith.engine.renamed import Renamed
from kith.engine.standing import TAKES_BACK, Version
from kith.engine.world import World
from kith.forms.acts.opened import Opened
from kith.language import HAPPENED, Duty, Form, Pathway, Rows, Text, YesNo, hours
from kith.language.roles import TEAM_LEAD
from tests.engine.profiles import drawn
from tests.engine.worlds import ALL, NOON, everything, moments, worlds


class VisitSeen(Form):
    """A form renamed twice."""

    was = "visit_read visit_looked_at"
    harm = YesNo("Was there harm?", was="hurt")
    letters = Rows("Which letters?", was="papers", name=Text("Its name", was="called"))


class VisitOwed(Pathway):
    """A pathway renamed, and a duty of it."""

    clock, was = HAPPENED, "visit_due"
    begins_when = VisitSeen.where(VisitSeen.harm.yes)
    see = Duty("See", owner=TEAM_LEAD, due=hours(4), done_when=Opened.answers(), was="look")
    read = Duty("Read", owner=TEAM_LEAD, due=hours(4), done_when=Opened.answers())


def said(seq: int, form: str, answers: dict, how: str = "part", **rest) -> Version:
    return Version(1, seq, 1, form, "V1", how, NOON, "moment", NOON, NOON, NOON, answers=answers, **rest)


@pytest.fixture
def today(monkeypatch) -> Renamed:
    known = Renamed.by([VisitSeen], [VisitOwed])
    monkeypatch.setattr(renamed, "TODAY", known)
    return known


@pytest.mark.parametrize("form", ["visit_seen", "visit_read", "visit_looked_at"])
def test_an_old_form_and_its_old_questions_are_read_under_the_new(today, form):
    stands = fold([said(1, form, {"hurt": "yes", "papers": [{"_row": "a", "called": "One"}]})])
    assert stands.form == "visit_seen"
    assert stands.answers == {"harm": "yes", "letters": [{"_row": "a", "name": "One"}]}


def test_a_word_said_since_lies_over_what_was_said_before(today):
    stands = fold([said(1, "visit_read", {"hurt": "yes"}), said(2, "visit_seen", {"harm": "no"})])
    assert stands.answers == {"harm": "no"}


def test_what_is_taken_back_may_be_named_as_it_was(today):
    versions = [said(1, "visit_read", {"hurt": "yes"}), said(2, "visit_seen", {"harm": "no"}),
                said(3, "visit_read", {TAKES_BACK: ["hurt"]})]
    assert fold(versions).answers == {"harm": "yes"}


def test_other_forms_keep_their_questions(today):
    assert fold([said(1, "referral", {"hurt": "yes"})]).answers == {"hurt": "yes"}


def test_a_form_is_looked_for_under_every_key_it_ever_had(today):
    assert today.earlier(["visit_seen", "referral"]) == ["visit_seen", "referral", "visit_read", "visit_looked_at"]


@pytest.mark.parametrize(("stored", "named"), [
    (("visit_due", "look"), ("visit_owed", "see")), (("visit_owed", "look"), ("visit_owed", "see")),
    (("visit_due", "read"), ("visit_owed", "read")), (("other", "look"), ("other", "look")),
])
def test_a_duty_renamed_is_the_same_duty(today, stored, named):
    assert Citation.read([*stored, 1, "V1", "row", 3]) == Citation(*named, 1, "V1", "row", 3)


def test_an_entry_under_old_keys_begins_the_duty_and_an_act_on_its_old_name_closes_it(today):
    seen = said(1, "visit_read", {"hurt": "yes"})
    act = seen._replace(seq=2, root=2, form="opened", occasion="act", answers={},
                        citations=[["visit_due", "look", 1, "V1", "", 0]])
    owed = everything(World([seen, act]), NOON, [VisitOwed])["visit_owed", 1].owed
    assert [(one.cite.duty, one.state) for one in owed] == [("see", "done"), ("read", "due")]


EVERY = Renamed(
    forms={f"old_{key}": key for key in FORMS}, columns={},
    questions={key: {f"old_{asked}": asked for asked in form.questions} for key, form in FORMS.items()},
    pathways={f"old_{pathway.key}": pathway.key for pathway in ALL},
    duties={pathway.key: {f"old_{key}": key for key in (*pathway.duties, "read_history")} for pathway in ALL})


def before(world: World) -> World:
    """The same world, as it was said before everything was renamed."""
    return replace(world, versions=[
        one._replace(form=f"old_{one.form}", citations=[[*map("old_{}".format, cited[:2]), *cited[2:]]
                                                        for cited in one.citations],
                     answers={f"old_{key}" if key in FORMS[one.form].questions else key: value
                              for key, value in one.answers.items()})
        for one in world.versions])


def told(world: World) -> World:
    """What was told, as it is read from where it is kept."""
    return replace(world, tellings=tuple(
        replace(one, citation=Citation.read([f"old_{one.citation[0]}", f"old_{one.citation[1]}", *one.citation[2:]]))
        for one in world.tellings))


@given(worlds(), moments)
@drawn(60)
def test_renaming_everything_changes_nothing_that_is_owed(world, at):
    with pytest.MonkeyPatch.context() as patch:
        as_it_is = everything(replace(world), at)
        patch.setattr(renamed, "TODAY", EVERY)
        assert everything(told(before(world)), at) == as_it_is
