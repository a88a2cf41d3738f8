"""No answer by which somebody judges ends in silence: it begins an act, or says why nothing follows."""
from dataclasses import replace

import pytest

from kith.config.holds import forms, silence
from kith.engine.catalogue import FORMS
from kith.forms.sent.outcome_read import OutcomeRead
from kith.forms.sent.referral import Referral
from kith.language import Choice, Form, YesNo
from kith.language.duties import After
from tests.config.test_check import SEEN, made


def silent(**other) -> list[str]:
    """What is said of the answers of a form whose answers must begin something."""
    form = type("Weighed", (Form,), {"__doc__": "Weighs.", "title": "Weighed", "line": "Weighed.", "no_silence": True}
                | other)
    return [one for one in forms.problems(form) if "begins nothing" in one or "nothing follows" in one]


LEVEL = {"high": "High", "low": "Low"}


def test_an_answer_that_ends_in_silence_says_why():
    assert silent(much=Choice("How much?", LEVEL)) == [
        f"The form weighed: the answer “{words}” to much begins nothing; let a pathway begin with it, or say in "
        "`nothing_follows` why the matter ends there." for words in LEVEL.values()]
    assert silent(much=Choice("How much?", LEVEL, nothing_follows="It is told")) == []
    assert len(silent(much=Choice("How much?", LEVEL, nothing_follows={"low": "It is little"}))) == 1
    assert "which is no answer of it" in silent(much=YesNo("Much?", nothing_follows={
        "maybe": "?", "no": "It is little", "yes": "It is told"}))[0]
    assert "does not say `no_silence`" in silent(no_silence=False, much=YesNo("Much?", nothing_follows="Why"))[0]


@pytest.fixture
def heard_by(monkeypatch):
    """Lets one pathway alone hear the forms; what was found of others is forgotten before and after."""
    def forget() -> None:
        silence._heard.cache_clear()
        silence._begun_by_any.cache_clear()

    def hear(**other) -> None:
        monkeypatch.setattr(silence, "PATHWAYS", {"sound": made(**other)})
        forget()

    yield hear
    forget()


def test_of_what_a_pathway_hears_nothing_more_is_asked_and_a_reading_is_no_act(heard_by):
    much = Choice("How much?", LEVEL)
    form = type("Weighed", (Form,), {"__doc__": "Weighs.", "title": "Weighed", "line": "Weighed.", "no_silence": True,
                                     "much": much})
    acts, reads = replace(SEEN, done_when=Referral.answers()), replace(SEEN, done_when=OutcomeRead.answers())
    begun, told = form.where(much.is_in("high")).because("{name}"), form.where().because("{name}")
    for other, left in (({"begins_when": begun}, ["Low"]),
                        ({"begins_when": told, "see": reads}, ["High", "Low"]),
                        ({"begins_when": told, "see": acts}, []),
                        ({"begins_when": told, "see": replace(acts, when=much.is_in("low"))}, ["High"]),
                        ({"begins_when": told, "see": reads,
                          "then": replace(acts, after=After("see", much.is_in("high")))}, ["Low"])):
        heard_by(**other)
        assert [one.split("“")[1].split("”")[0] for one in silence.problems(form)] == left


def test_every_form_of_grave_harm_by_which_somebody_judges_is_held_to_it():
    judged = {one.key for one in FORMS.values() if one.no_silence}
    of_harm = {one.key for one in FORMS.values() if ".grave_harm." in one.__module__}
    assert of_harm - judged == {
        "allegation_about",        # the program’s word on the child who was found: what it repeats began already
        "allegation_read",         # that it was read, and no choice
        "law_return", "law_return_asked",            # a number that is signed, of what began where it was met
        "maternity_discharge",     # signed only when nothing is owed, or with why
        "serac_listed", "marac_listed",              # a day, and no choice
        "serac_prepared"}          # what is laid before SERAC: what it says was owed already
