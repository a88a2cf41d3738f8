"""An answer that settled nothing: whoever spoke up takes it to the next step."""
from kith.forms.speaking_up.disagreement import Disagreement
from kith.forms.speaking_up.disagreement_heard import DisagreementHeard
from kith.language.roles import NAMED_NURSE, THE_RECORDER, THE_SENDERS_LEAD
from kith.pathways.speaking_up.disagreement_taken_further import DisagreementTakenFurther
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

(further,) = DisagreementTakenFurther.duties.values()


def heard(settled: str, when: str = "Tue 7 Jul 09:00"):
    mia = person(born="3 years ago")
    note = {"note": "Nobody has seen him"} if settled == "no" else {}
    mia.says(DisagreementHeard, when, by=3, settled=settled, **note)
    return mia


def next_step(mia, when: str) -> None:
    mia.says(Disagreement, when, by=3, answers=owed(mia, further, at=when), role="social_worker", step="third",
             what="referral", worry="He goes home", wish="See them")


@row("CP08")
def test_what_is_not_settled_goes_to_the_next_step_by_whoever_spoke_up():
    told = owed(heard("no"), further, at="Tue 7 Jul 10:00").is_(
        "due", by=THE_RECORDER, until="Wed 8 Jul 17:00",
        why="Because an answer of Tue 7 Jul did not settle a disagreement about Mia.")
    assert told.one.bearer == 3


def test_what_is_settled_begins_nothing():
    nothing_owed(heard("yes"), further, at="Tue 7 Jul 10:00")


def test_the_next_step_is_the_answer_and_another_disagreement_is_not():
    mia = heard("no")
    mia.says(Disagreement, "Tue 7 Jul 11:00", by=4, role="camhs", what="closing", worry="x", wish="y")
    owed(mia, further, at="Tue 7 Jul 12:00").is_("due")
    next_step(mia, "Tue 7 Jul 13:00")
    owed(mia, further, at="Tue 7 Jul 14:00").is_("done")


def test_taken_at_the_close_of_its_day_and_a_minute_after():
    for when, state in (("Wed 8 Jul 17:00", "done"), ("Wed 8 Jul 17:01", "done late")):
        mia = heard("no")
        next_step(mia, when)
        owed(mia, further, at="Mon 13 Jul 09:00").is_(state)


def test_one_who_lets_it_rest_is_not_alone_with_it():
    mia = heard("no")
    owed(mia, further, at="Tue 7 Jul 09:00").tells(0, THE_RECORDER).is_told()
    owed(mia, further, at="Wed 8 Jul 17:00").is_("overdue").tells(1, THE_SENDERS_LEAD).is_told()
    owed(mia, further, at="Fri 10 Jul 00:00").tells(2, NAMED_NURSE).is_told()
