"""What others know, and an assessment does not say, is answered line by line in five working days."""
import pytest

from kith.engine.matters.weighing import listed, topics_told
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.plans.known_answered import KnownAnswered
from kith.forms.plans.others_know import OthersKnow
from kith.forms.plans.risks_talked_over import RisksTalkedOver
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.plans.others_know_answered import OthersKnowAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

answer = OthersKnowAnswered.answer
DRUGS = {"_row": "drugs", "topic": "drugs", "sources": "The social worker, Tue 2 Jun; A&E, Wed 3 Jun", "many": 2,
         "apart": 2, "two": "yes", "here": "denied"}
HARM = DRUGS | {"_row": "self_harm", "topic": "self_harm", "sources": "The school, Fri 5 Jun", "many": 1, "two": "no",
                "apart": 1, "here": "silent"}
ANSWERED = {"topic": "drugs", "sources": "The social worker", "talked": "yes", "says": "She would rather not say",
            "becomes": "action", "what": "J. Marsh takes her to the drug service on 30 July"}


def kept(*lines):
    kai = person("Kai", born="15 years ago")
    kai.says(OthersKnow, "Tue 14 Jul 10:00", by=7, lines=list(lines))
    return kai


@row("LA11")
def test_each_line_is_owed_an_answer_by_whoever_assessed():
    kai = kept(DRUGS, HARM)
    for key in ("drugs", "self_harm"):
        mine = owed(kai, answer, at="Tue 14 Jul 11:00", row=key)
        assert mine.is_("due", by=THE_RECORDER, until="Wed 22 Jul 00:00").one.bearer == 7
    assert mine.sentence == "Because others know what an assessment of Kai of Tue 14 Jul does not say."


@row("LA11")
def test_nobody_answers_and_after_five_days_the_lead_hears_and_then_the_named_nurse():
    kai = kept(DRUGS)
    owed(kai, answer, at="Tue 14 Jul 11:00").is_told()
    owed(kai, answer, at="Tue 21 Jul 23:59").is_("due").tells(None)
    owed(kai, answer, at="Wed 22 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(kai, answer, at="Thu 30 Jul 00:00").tells(2, NAMED_NURSE)


@pytest.mark.parametrize(("when", "state"), [("Tue 21 Jul 23:59", "done"), ("Wed 22 Jul 00:01", "done late")])
def test_answered_in_time_and_late_and_one_answer_answers_one_line(when, state):
    kai = kept(DRUGS, HARM)
    kai.says(KnownAnswered, when, by=7, answers=owed(kai, answer, at="Tue 14 Jul 11:00", row="drugs"), **ANSWERED)
    owed(kai, answer, at="Thu 23 Jul 09:00", row="drugs").is_(state)
    owed(kai, answer, at="Thu 23 Jul 09:00", row="self_harm").is_("overdue")


def test_where_nobody_knows_anything_else_nothing_is_owed():
    nothing_owed(person("Kai", born="15 years ago"), answer, at="Tue 14 Jul 11:00")


@pytest.mark.parametrize(("question", "said", "told"), [
    (EdAttendance.intoxication, "yes", {"drugs"}), (EdAttendance.intoxication, "no", set()),
    (EdAttendance.intoxication, None, set()), (EdAttendance.diagnosis, [{"code": "1"}], set()),
    (EdAttendance.intoxication, ["yes"], set()), (EdAttendance.reason, "Drugs", set()),
    (RisksTalkedOver.drugs, "tells", {"drugs"}), (RisksTalkedOver.drugs, "no", set()),
    (RisksTalkedOver.drugs, ["tells"], {"drugs"}), (RisksTalkedOver.drugs, [{}], set()),
])
def test_an_answer_tells_of_a_topic_where_the_form_says_so(question, said, told):
    assert topics_told(question, said) == told


def test_a_list_without_a_word_from_others_is_empty():
    assert listed((), RisksTalkedOver, {"drugs": "no"}) == []
