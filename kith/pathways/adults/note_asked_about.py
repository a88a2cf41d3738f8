"""Words in an adult's note that may tell of harm to a child are asked about at once, and what was answered is read."""
from kith.forms.adults.adult_note import AdultNote
from kith.forms.adults.note_answer_read import NoteAnswerRead
from kith.forms.adults.note_concerns import NoteConcerns
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, end_of_working_day, hours, overdue_by, when_overdue
from kith.language import working_days as days_of_work
from kith.language.duties import ANSWERED
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.statuses.clients import DAYS_TO_READ, THIS_SHIFT
from kith.statuses.words_of_harm import MAY_CONCERN_A_CHILD


class NoteAskedAbout(Pathway):
    """It stood in his notes in passing, and nobody stopped at it. Now whoever writes such words is asked."""

    title = "Words in a note that may concern a child"
    source = Source("Locality safeguarding procedures")
    answers_rows = ("AM02",)
    clock = HAPPENED
    begins_when = AdultNote.where(AdultNote.note.speaks_of(MAY_CONCERN_A_CHILD)).because(
        "a note about {name} of {when} has words that may concern a child")

    ask = Duty("Say whether your note concerns a child", owner=THE_RECORDER, due=THIS_SHIFT, level="urgent",
               done_when=NoteConcerns.answers(), act="Answer", reopens=True, waived_by=(NAMED_NURSE,),
               escalate=Escalate(when_overdue(TEAM_LEAD), overdue_by(hours(4), NAMED_NURSE),
                                 overdue_by(days_of_work(1), DESIGNATED_NURSE), again=days_of_work(1)))
    read = Duty("Read what was answered about a note", owner=NAMED_NURSE, due=end_of_working_day(DAYS_TO_READ),
                level="routine", after="ask", done_when=NoteAnswerRead.answers(), act="Say that you read it",
                waived_by=(DESIGNATED_NURSE,), beside=ANSWERED,
                escalate=Escalate(overdue_by(days_of_work(5), DESIGNATED_NURSE), again=days_of_work(5)))
