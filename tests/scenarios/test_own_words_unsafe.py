"""A young person writes of danger where nobody had asked: a person speaks to them at once."""
import pytest

from kith.engine import wording
from kith.forms.looked_after.feeling_answered import FeelingAnswered
from kith.forms.looked_after.own_words import OwnWords
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, LOOKED_AFTER_NURSE
from kith.pathways.looked_after.own_words_unsafe import OwnWordsUnsafe
from kith.statuses.words_of_their_own import MAY_BE_IN_DANGER
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

triage, nurse = OwnWordsUnsafe.duties["triage"], OwnWordsUnsafe.duties["nurse"]
AT = "Wed 1 Jul 22:01"
TELLING = (
    "i want to die", "I wanna die tbh", "some days i dont want to be here", "I DON’T WANT TO BE HERE ANYMORE",
    "im going to kill myself", "everyone would be better off without me", "i took loads of pills",
    "ive been cutting again",
    "i hurt myself last night", "he hits me", "my step dad touches me at night", "Kevin threatened me w a knife",
    "someone has naked pics of me", "i was raped", "im scared of him", "i am not safe here", "im going to run away",
    "i ran away and have nowhere to sleep", "please help me", "they locked me in my room", "I self-harm")
OTHER = (
    "i dont get anything out of it", "can i have the appointment after school", "my glasses are broken",
    "i am scared of needles", "I cut my finger at cooking", "the ball hit me in football and my nose bled",
    "i want to change my nurse", "my tooth hurts", "can you help me with my inhaler", "Is it safe to swim with my ears",
    "i dont like the food here", "they want me to move school", "i would die for a dog", "can i cut my hair short",
    "i want to see my brother more", "nobody told me about the meeting")


def wrote(words: str, **more):
    zara = person("Zara", born="15 years ago")
    zara.says(OwnWords, "Wed 1 Jul 22:00", by=None, **{"kind": "other", "words": words, "to": "hub_triage"} | more)
    return zara


@row("LA15")
@pytest.mark.parametrize("words", TELLING)
def test_what_may_tell_of_danger_is_spoken_of_within_half_an_hour(words):
    asked = owed(wrote(words), triage, at=AT).is_("due", by=HUB_TRIAGE, until="Wed 1 Jul 22:30")
    assert asked.sentence == "Because what Zara wrote on Wed 1 Jul may tell that they are not safe."


@pytest.mark.parametrize("words", OTHER)
def test_what_tells_of_none_waits_for_its_answer_as_ever(words):
    nothing_owed(wrote(words), triage, at=AT)
    assert not wording.found(MAY_BE_IN_DANGER, words)


def test_who_hears_first_is_as_the_locality_set_it_and_where_nobody_is_named_the_triage_nurse():
    owed(wrote("he hits me", to="looked_after_nurse"), nurse, at=AT).is_("due", by=LOOKED_AFTER_NURSE)
    nothing_owed(wrote("he hits me", to="looked_after_nurse"), triage, at=AT)
    owed(wrote("he hits me", to=""), triage, at=AT).is_("due", by=HUB_TRIAGE)


@pytest.mark.parametrize(("when", "state"), [("Wed 1 Jul 22:30", "done"), ("Wed 1 Jul 22:31", "done late")])
def test_spoken_to_in_time_and_late(when, state):
    zara = wrote("i want to die")
    zara.says(FeelingAnswered, when, answers=owed(zara, triage, at=AT), came="spoken", done="She is with her carer now")
    owed(zara, triage, at="Wed 1 Jul 23:00").is_(state)


def test_silence_is_told_to_the_duty_manager_by_night():
    zara = wrote("i want to die")
    owed(zara, triage, at=AT).tells(0, HUB_TRIAGE).is_told()
    owed(zara, triage, at="Wed 1 Jul 22:30").is_("overdue").tells(1, HUB_LEAD).is_told()
