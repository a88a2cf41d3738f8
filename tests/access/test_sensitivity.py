"""What is said in confidence is seen by those it concerns, and changes nothing that anybody else can see."""
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.access.sensitivity import STRANGER, Reader, confides, kept_in
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.phrasing.saying import IN_CONFIDENCE, because
from kith.engine.reckoning import reckon
from kith.engine.standing import Version
from kith.engine.world import World
from kith.worklists.about import chronology
from kith.worklists.about.chronology import NOT_SHOWN, happening

AT = datetime(2026, 7, 13, 9, tzinfo=UTC)
PRIYA = Reader(1, frozenset({"Health visiting, Marsh"}), frozenset({"health_visitor"}))
NURSE, IMRIE = Reader(2, roles=frozenset({"named_nurse"})), Reader(3, roles=frozenset({"ed_nurse_in_charge"}))
WHOLE = sorted(key for key, form in FORMS.items() if form.label != "ordinary" and form.about == "person")
SIGNS = sorted(kept_in(FORMS["ed_attendance"]))
answers = st.one_of(st.none(), st.sampled_from(["yes", "no", "Something said in confidence", "refused"]))


def version(form: str, said: dict, seq: int = 2, by: int | None = None, team: str = "", **more) -> Version:
    at = AT - timedelta(days=2) + timedelta(hours=seq)
    told = {key: value for key, value in said.items() if value is not None}
    return Version(1, seq, more.pop("root", seq), form, "visit", more.pop("how", "part"), at, "moment", at, at, at, by,
                   "", "PAS@RCB", told, organisation=team, **more)


def born(day: str = "2026-05-12") -> Version:
    return version("person_details", {"born": day, "given_name": "Mia"}, seq=1)


def duties(*versions: Version) -> list[tuple]:
    """What a viewer without right is shown of every duty: reasons as they are stored, in the rest's words."""
    world = World(versions)
    found = [one for pathway in PATHWAYS.values() for one in reckon(pathway, 1, world, AT).owed]
    return sorted((one.cite, one.duty.what, one.due, because(one.reasons, "Mia", AT, kept=False)) for one in found)


twins = st.fixed_dictionaries(dict.fromkeys(SIGNS, answers))
shown = st.fixed_dictionaries({"injury": st.sampled_from(["yes", None]), "reason": st.sampled_from(["Cough", None]),
                               "left_before_seen": st.sampled_from(["yes", None])})


@given(shown, twins, twins)
def test_twins_who_differ_only_in_what_is_kept_are_one_to_whoever_may_not_see_it(seen, one, other):
    mine, theirs = ([born(), version("ed_attendance", seen | kept)] for kept in (one, other))
    told = [happening(versions[1:], {}, AT, PRIYA) for versions in (mine, theirs)]
    assert told[0] == told[1]
    alike = [{line[0]: line for line in duties(*versions)} for versions in (mine, theirs)]
    for cite in alike[0].keys() & alike[1].keys():
        assert alike[0][cite] == alike[1][cite]


@given(st.sampled_from(WHOLE), st.data())
def test_twins_whose_kept_entries_differ_in_any_answer_or_form_are_one(form, data):
    def drawn(key: str) -> list[Version]:
        said = {name: data.draw(answers) for name in FORMS[key].questions}
        later = {name: data.draw(answers) for name in FORMS[key].questions}
        return [version(key, said, by=7, team="CAMHS"), version(key, later, seq=3, root=2, by=7, team="CAMHS")]

    told = [happening(drawn(key), {7: "Callum Reeve"}, AT, PRIYA) for key in (form, data.draw(st.sampled_from(WHOLE)))]
    assert told[0] == told[1]
    assert told[0].sentence == "Something is recorded here in confidence. Speak to Callum Reeve."


@pytest.mark.parametrize(("reader", "sees"), [
    (PRIYA, False), (STRANGER, False), (NURSE, True), (IMRIE, True), (Reader(1, rests_on=frozenset({2})), True)])
def test_who_sees_what_a_department_told_in_confidence(reader, sees):
    visit = version("ed_attendance", {"reason": "Cut arm", "self_harm": "yes"})
    told = dict(happening([visit], {}, AT, reader).details)
    assert ("Was it self-harm?" in told, NOT_SHOWN in told) == (sees, not sees)


@pytest.mark.parametrize(("role", "sees"), [("midwife", True), ("ed_clinician", False), ("health_visitor", False)])
def test_what_maternitys_own_system_told_is_seen_in_maternity(role, sees):
    told = happening([version("pregnancy_notified", {})], {}, AT, Reader(9, roles=frozenset({role})))
    assert (told.title == FORMS["pregnancy_notified"].title) == sees


@pytest.mark.parametrize(("reader", "sees"), [
    (Reader(7), True), (Reader(8, frozenset({"CAMHS"})), True), (Reader(8, frozenset({"Other"})), False)])
def test_the_recorder_and_their_team_see_what_they_said(reader, sees):
    told = happening([version("seen_alone", {}, by=7, team="CAMHS")], {}, AT, reader)
    assert (told.title == FORMS["seen_alone"].title) == sees


def test_a_reason_that_is_kept_is_left_out_and_where_none_is_left_one_sentence_stands_for_it():
    kept, plain = {"kept": True}, {"says": "{name} left", "when": None, "count": 0, "words": []}
    secret = plain | kept | {"says": "{name} told of harm"}
    assert because(json.dumps([plain, secret]), "Mia", AT, kept=True) == "Because Mia left; and Mia told of harm."
    assert because(json.dumps([plain, secret]), "Mia", AT, kept=False) == "Because Mia left."
    assert because(json.dumps([secret]), "Mia", AT, kept=False) == IN_CONFIDENCE


def test_where_somebody_lives_is_kept_by_a_mark_of_its_own_and_not_by_this():
    assert not confides(FORMS["person_details"])
    assert chronology.STRANGER is STRANGER
