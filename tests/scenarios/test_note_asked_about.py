"""Words in an adult's note are asked about before the shift ends; the answer is read by somebody else."""
from kith.forms.adults.note_answer_read import NoteAnswerRead
from kith.forms.adults.note_concerns import NoteConcerns
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.adults.note_asked_about import NoteAskedAbout
from tests.scenarios.adults import noted, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, owed

ask, read = NoteAskedAbout.ask, NoteAskedAbout.read
SAID = "Homeless since Monday. Says he could kill his kids before she gets them. Declined food parcel."
QUIET = "Seen at the clinic. Sleeping better. Thinks of looking for work."


def answered(one, when, duty, **said):
    return one.says(NoteConcerns, when, answers=duty, **{"concerns": "nobody", "why": "He means his dogs"} | said)


@row("AM02")
def test_whoever_wrote_it_is_asked_before_the_shift_ends():
    one = wayne()
    noted(one, "Wed 8 Jul 14:00", SAID, by=7)
    duty = owed(one, ask, at="Wed 8 Jul 14:05").is_("due", by=THE_RECORDER, until="Wed 8 Jul 20:00")
    assert duty.one.bearer == 7


@row("AM02")
def test_a_note_that_says_nothing_of_it_asks_nothing():
    one = wayne()
    noted(one, "Wed 8 Jul 14:00", QUIET)
    assert not all_owed(one, ask, at="Wed 8 Jul 15:00")


@row("AM02")
def test_unanswered_at_the_end_of_the_shift_the_lead_hears_then_the_named_and_the_designated_nurse():
    one = wayne()
    noted(one, "Wed 8 Jul 14:00", SAID, by=7)
    owed(one, ask, at="Wed 8 Jul 14:05").tells(0, THE_RECORDER).is_told()
    owed(one, ask, at="Wed 8 Jul 19:59").is_("due")
    owed(one, ask, at="Wed 8 Jul 20:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, ask, at="Thu 9 Jul 00:00").tells(2, NAMED_NURSE).is_told()
    owed(one, ask, at="Fri 10 Jul 00:00").tells(3, DESIGNATED_NURSE)


@row("AM02")
def test_answered_it_is_done_and_the_named_nurse_reads_what_was_answered():
    one = wayne()
    noted(one, "Wed 8 Jul 14:00", SAID, by=7)
    answered(one, "Wed 8 Jul 14:10", owed(one, ask, at="Wed 8 Jul 14:05"))
    owed(one, ask, at="Wed 8 Jul 15:00").is_("done")
    second = owed(one, read, at="Wed 8 Jul 15:00").is_("due", by=NAMED_NURSE)
    one.says(NoteAnswerRead, "Thu 9 Jul 10:00", answers=second, seen="agreed")
    owed(one, read, at="Thu 9 Jul 11:00").is_("done")


def test_a_note_that_is_mended_into_such_words_is_asked_about_from_then_on():
    one = wayne()
    first = noted(one, "Wed 8 Jul 14:00", QUIET, by=7)
    first.corrected("Wed 8 Jul 16:00", "Wed 8 Jul 14:00", note=SAID, kind="contact")
    owed(one, ask, at="Wed 8 Jul 16:05").is_("due")


def test_two_notes_are_two_questions_and_an_answer_ends_its_own():
    one = wayne()
    noted(one, "Wed 8 Jul 14:00", SAID, by=7)
    noted(one, "Wed 8 Jul 15:00", SAID, by=7)
    first, _ = all_owed(one, ask, at="Wed 8 Jul 15:05")
    answered(one, "Wed 8 Jul 15:10", first)
    assert sorted(duty.one.state for duty in all_owed(one, ask, at="Wed 8 Jul 15:20")) == ["done", "due"]
