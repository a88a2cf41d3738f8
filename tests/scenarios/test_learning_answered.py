"""Something to learn from an earlier sign: the practice replies in a month, and nobody is blamed."""
import pytest

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.filling import fill
from kith.forms.sent.decision_seen import DecisionSeen
from kith.forms.sent.learning_point import LearningPoint
from kith.forms.sent.learning_reply import LearningReply
from kith.language.roles import AUDIENCE, GP, NAMED_GP, THE_RECORDER, THE_SENDER
from kith.pathways.sent.learning_answered import LearningAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

decided, seen = LearningAnswered.duties["decided"], LearningAnswered.duties["seen"]
SAID = {"signs": ["culture"], "earlier": "2026-05-04", "words": "She fears a wedding in August",
        "learn": "A fear of a wedding is a sign by itself"}
REPLY = {"seen": "there", "reflection": "We read it as low mood", "changes": "We talk of it on Friday",
         "session": "yes"}


def noted(when: str = "Wed 1 Jul 09:00"):
    zara = person("Zara", born="16 years ago")
    zara.says(LearningPoint, when, by=3, **SAID)
    return zara


@row("GP07")
def test_the_practice_owes_a_reply_in_twenty_working_days():
    zara = noted()
    duty = owed(zara, decided, at="Wed 1 Jul 10:00").is_("due", by=GP, until="Thu 30 Jul 00:00")
    assert duty.sentence == "Because an earlier sign about Zara was noted on Wed 1 Jul, to learn from."


def test_without_one_nothing_is_owed():
    nothing_owed(person("Zara", born="16 years ago"), decided, at="Wed 1 Jul 10:00")


@row("GP07")
def test_whoever_noted_it_reads_the_reply():
    zara = noted()
    zara.says(LearningReply, "Wed 29 Jul 23:59", by=8, answers=owed(zara, decided, at="Wed 29 Jul 23:59"), **REPLY)
    owed(zara, decided, at="Thu 30 Jul 09:00").is_("done")
    reading = owed(zara, seen, at="Thu 30 Jul 09:00").is_("due", by=THE_RECORDER)
    assert reading.one.bearer == 3
    zara.says(DecisionSeen, "Thu 30 Jul 10:00", by=3, answers=reading)
    owed(zara, seen, at="Thu 30 Jul 11:00").is_("done")


def test_a_day_later_it_is_done_late():
    zara = noted()
    zara.says(LearningReply, "Thu 30 Jul 00:01", by=8, answers=owed(zara, decided, at="Thu 30 Jul 00:01"), **REPLY)
    owed(zara, decided, at="Thu 30 Jul 09:00").is_("done late")


@row("GP07")
def test_silence_climbs_to_the_named_gp_and_whoever_waits_hears():
    zara = noted()
    owed(zara, decided, at="Wed 1 Jul 10:00").tells(0, GP).is_told()
    owed(zara, decided, at="Thu 30 Jul 00:00").is_("overdue").tells(1, NAMED_GP)
    assert THE_SENDER in decided.escalate.also


@pytest.mark.parametrize("words", ["The GP failed to act.", "This was negligent", "They should have known."],
                         ids=range(3))
def test_words_of_blame_are_not_taken(words):
    assert set(fill(LearningPoint, SAID | {"learn": words}).problems) == {"learn"}


@row("GP07")
def test_no_word_of_it_is_for_the_family():
    told = [tell.to for duty in PATHWAYS["learning_answered"].duties.values() for tell in duty.tell]
    assert not set(told) & set(AUDIENCE)
    assert {FORMS[form].label for form in ("learning_point", "learning_reply")} == {"sensitive"}
