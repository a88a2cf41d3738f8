"""Every loop has every rung, or says why it lacks one; the chase falls on whoever receives, and the sender is told."""

import pytest

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.language.loops import Loop, Rung
from kith.language.roles import PROGRAM, THE_RECORDER, THE_SENDER, THE_SENDERS_LEAD

LOOPS = {key: pathway for key, pathway in PATHWAYS.items() if pathway.loop}
# What only the rungs of a loop are answered by: a pathway that asks for one of these is a loop, and says so.
RUNGS_ONLY = {"acknowledged", "decision_seen"}
SENTENCE = 20  # letters: less than this says nothing


@pytest.fixture(params=sorted(LOOPS))
def pathway(request):
    return LOOPS[request.param]


def test_each_rung_is_there_or_it_is_said_why_not(pathway):
    for key, rung in pathway.loop.rungs.items():
        said = isinstance(rung, str) and len(rung) > SENTENCE and rung.endswith(".")
        assert said or isinstance(rung, Rung), f"{pathway.key}: say of the rung {key} what is owed, or why it lacks it"
        assert said or _of_its_own(pathway.duties[key].done_when), f"{pathway.key}.{key} closes by another’s answer"


def _of_its_own(done_when) -> bool:
    """Its own answer, or what may be told although nobody asked: told so, it is an answer to whoever had asked."""
    return done_when.how == "answers" or FORMS[done_when.form].unprompted is not None


def test_a_rung_cannot_be_forgotten():
    with pytest.raises(TypeError, match="acknowledged"):
        Loop(sent=None, to=THE_SENDER, chase=None, undelivered=None, opened="", read="", decided="", seen="")


def test_the_receiver_is_chased_and_the_sender_is_told(pathway):
    for key in pathway.loop.duties():
        duty = pathway.duties[key]
        chased = {duty.owner, *(step.to for step in duty.escalate.steps)}
        if key == "seen":
            assert (duty.owner, duty.after) == (THE_RECORDER, "decided")
        else:
            assert not chased & {THE_RECORDER, THE_SENDER, THE_SENDERS_LEAD}, f"{pathway.key}.{key} chases the sender"
            assert THE_SENDER in duty.escalate.also, f"{pathway.key}.{key} does not tell whoever waits"


def test_it_begins_with_what_is_sent_and_the_program_says_what_did_not_arrive(pathway):
    assert pathway.begins_when.form == pathway.loop.sent.key
    assert pathway.loop.undelivered.recorded_by == (PROGRAM,)


def test_what_is_answered_like_a_loop_is_one():
    like = {key for key, one in PATHWAYS.items() for duty in one.duties.values() if duty.done_when.form in RUNGS_ONLY}
    assert like <= LOOPS.keys()
    assert FORMS.keys() >= RUNGS_ONLY
