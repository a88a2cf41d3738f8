"""Whatever gives something to somebody says by what right, and what is given by consent ends when it is taken back."""
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.config.holds import sending
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.folding import fold_all
from kith.engine.matters.agreeing import SHARING, missing
from kith.engine.matters.consents.ledger import Ledger
from kith.engine.standing import Version
from kith.forms.acts.opened import Opened
from kith.forms.family.involvement import Involvement
from kith.forms.sent.information_request import InformationRequest
from kith.language import (
    HAPPENED,
    ByConsent,
    Choice,
    Duty,
    Form,
    InLaw,
    LongText,
    Pathway,
    Several,
    Tell,
    YesNo,
    during,
    hours,
)
from kith.language.roles import ASKED, FAMILY, GP, SCHOOL_NURSE, TEAM_LEAD
from kith.language.sharing import PURPOSES, RECIPIENTS
from kith.pathways.sent.information_answered import InformationAnswered
from kith.statuses.involved import with_service
from tests.scenarios.rows import row

AT = datetime(2026, 7, 13, 9, tzinfo=UTC)


class Handed(Form):
    """Hands something to a service."""

    role = Choice("To whom?", ASKED)


DUTY = Duty("Read it", owner=GP, due=hours(4), done_when=Opened.answers())


def begun(form: type[Form] = Handed, *conditions, **more) -> dict[str, type[Pathway]]:
    facts = {"__doc__": "A story.", "clock": HAPPENED, "begins_when": form.where(*conditions)}
    return {"sound": type("Sound", (Pathway,), facts | {"read": DUTY} | more)}


def owed(**more) -> dict:
    return {"read": Duty(**{"what": "Read it", "owner": GP, "due": hours(4), "done_when": Opened.answers()} | more)}


@row("LA21")
@pytest.mark.parametrize("key", FORMS)
def test_every_form_that_gives_something_says_by_what_right(key):
    assert list(sending.problems(FORMS[key])) == []
    if any(sending.gives(FORMS[key])):
        assert FORMS[key].by_right is not None


@pytest.mark.parametrize("pathways", [
    begun(**owed(when=Handed.role.is_in("gp"))), begun(**owed(tell=(Tell(TEAM_LEAD),))),
    begun(**owed(tell=(Tell(FAMILY, "letter", otherwise=SCHOOL_NURSE, says="We wrote."),))),
    begun(**owed(when=during(with_service(GP)))),
    {"answered": type("Answered", (Pathway,), {"loop": InformationAnswered.loop, "begins_when": Handed.where()}),
     "asked": type("Asked", (Pathway,), {"begins_when": Handed.where(), "loop": type(InformationAnswered.loop)(
         **vars(InformationAnswered.loop) | {"sent": Handed})})}])
def test_a_form_that_names_sends_tells_or_reaches_those_around_is_refused_without_a_right(pathways):
    (problem,) = sending.problems(Handed, pathways)
    assert "does not say by what right" in problem


@pytest.mark.parametrize("pathways", [begun(), begun(**owed(owner=SCHOOL_NURSE)),
                                      begun(**owed(when=during(with_service(SCHOOL_NURSE)))), begun(Involvement)])
def test_a_form_by_which_somebody_only_owes_what_is_theirs_needs_none(pathways):
    assert list(sending.problems(Handed, pathways)) == []


def form(right, **more) -> type[Form]:
    asked = {"whom": Several("To whom?", RECIPIENTS), "why": LongText("Why?"), "over": YesNo("Is it over?"),
             "basis": Choice("Agreed?", {"agreed": "Yes"}), **more}
    return type("Given", (Form,), {"__doc__": "Gives.", "by_right": right} | {k: v for k, v in asked.items() if v})


SOUND = {"purpose": "help", "whom": "whom", "despite": "why", "basis": "basis"}


@pytest.mark.parametrize(("right", "more", "says"), [
    (InLaw("whim", "It is so."), {}, "no ground that is known"), (InLaw("care", "so"), {}, "no sentence"),
    (ByConsent(**SOUND | {"purpose": "gossip"}), {}, "nobody could agree"),
    (ByConsent(**SOUND | {"whom": "nobody"}), {}, "no question of it"),
    (ByConsent(**SOUND | {"despite": "because"}), {}, "no question of it"),
    (ByConsent(**SOUND | {"basis": ""}), {}, "name its basis"), (ByConsent(**SOUND), {"over": None}, "could not end"),
    (ByConsent(**SOUND), {"whom": Several("To whom?", {"aunt": "An aunt"})}, "whether they may have it")])
def test_a_right_that_could_not_be_asked_or_ended_is_refused(right, more, says):
    assert says in " ".join(sending.problems(form(right, **more), {}))
    assert list(sending.problems(form(ByConsent(**SOUND)), {})) == []
    assert list(sending.problems(form(InLaw("care", "So it is.")), {})) == []


def test_a_loop_that_goes_on_after_it_was_taken_back_is_refused():
    one = PATHWAYS["information_answered"]
    lives_on = type("LivesOn", (Pathway,), {"loop": one.loop, "begins_when": InformationRequest.where()})
    assert "goes on after" in " ".join(sending.problems(InformationRequest, {"lives_on": lives_on}))


WHEN, ANSWER = st.integers(1, 400), st.sampled_from(["agreed", "refused"])
LINE = st.fixed_dictionaries({"purpose": st.sampled_from([*PURPOSES]), "answer": ANSWER, "with_whom": st.lists(
    st.sampled_from([*RECIPIENTS]), min_size=1, max_size=3, unique=True)})
CONSENT = st.fixed_dictionaries({"gave": st.sampled_from(["young_person", "parent", "authority"]), "able": st.just(
    "gillick"), "how": st.just("signed"), "understands": st.just("yes"), "lines": st.lists(LINE, min_size=1)})


def said(seq: int, form: str, days_ago: int, answers: dict) -> Version:
    when = AT - timedelta(days=days_ago)
    return Version(1, seq, seq, form, f"occasion {seq}", "whole", when, "moment", when, when, when,
                   role="looked_after_nurse", organisation="The team", answers=answers)


@row("LA21")
@given(st.lists(st.tuples(WHEN, CONSENT), max_size=8), st.sampled_from(sorted(SHARING)),
       st.sampled_from([*RECIPIENTS]), st.sampled_from([*PURPOSES]))
def test_whatever_was_agreed_before_nothing_is_given_by_consent_once_all_of_it_is_taken_back(before, key, whom, what):
    versions = [said(n, "consent_given", ago, raw) for n, (ago, raw) in enumerate(before, 1)]
    back = said(99, "consent_taken_back", 0, {"gave": "young_person", "everything": "yes"})
    right = SHARING[key].by_right
    ledger = Ledger(tuple(fold_all([*versions, back])), date(2011, 3, 4), AT)
    answers = {right.whom: [whom], right.purpose: what} | ({right.basis: "agreed"} if right.basis else {})
    assert whom in missing(ledger, SHARING[key], answers)
