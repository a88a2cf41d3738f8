"""The designated officer says what follows from what was said against somebody, and how it ended."""
from kith.forms.grave_harm.allegation import Allegation
from kith.forms.grave_harm.allegation_decided import AllegationDecided
from kith.forms.grave_harm.allegation_ended import AllegationEnded
from kith.forms.grave_harm.allegation_read import AllegationRead
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    end_of_working_day,
    months,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.duties import ANSWERED, SAID, After
from kith.language.roles import DESIGNATED_NURSE, DESIGNATED_OFFICER, THE_RECORDER
from kith.statuses.grave_harm import ENTITLED

DECIDE = setting("allegations.working_days_to_decide", 3, "Working days in which the designated officer says whether "
                 "something said against somebody goes on", "Local: not verified")
END = setting("allegations.months_to_end", 3, "Months in which what was said against somebody comes to its end, or it "
              "is spoken of why not", "Working Together (2010) said three months for nine of ten: not verified since")
CLIMB = Escalate(when_overdue(DESIGNATED_NURSE), overdue_by(working_days(2), DESIGNATED_NURSE), again=working_days(5))


class AllegationAnswered(Pathway):
    """Everybody had told the officer. Nobody had asked what became of it, and a year on he worked in the next town."""

    title = "Said against somebody: what the designated officer decides"
    source = Source("Working Together to Safeguard Children: local authorities have an officer who oversees "
                    "what is said against people who work with children, to its end")
    answers_rows = ("CP09",)
    clock = HAPPENED
    continues_after_death = True   # of the child: whoever it was said of works with others
    begins_when = Allegation.where().because("something was said on {when} against somebody who works with children")

    decide = Duty("Say whether what was said against somebody goes on", owner=DESIGNATED_OFFICER, level="urgent",
                  due=end_of_working_day(DECIDE), done_when=AllegationDecided.answers(), act="Write what is decided",
                  waived_by=ENTITLED, escalate=CLIMB, beside=SAID)
    ended = Duty("Say how it ended, what was said against somebody", owner=DESIGNATED_OFFICER, due=months(END),
                 after=After("decide", AllegationDecided.meets.is_in("ours")), done_when=AllegationEnded.answers(),
                 act="Write how it ended", waived_by=ENTITLED, escalate=CLIMB, beside=SAID)
    heard = Duty("Read what the designated officer decided", owner=THE_RECORDER, after="decide",
                 due=end_of_working_day(1), done_when=AllegationRead.answers(), act="I have read it",
                 waived_by=ENTITLED, escalate=CLIMB, beside=ANSWERED)
    known = Duty("Read how it ended, what was said against somebody", owner=THE_RECORDER, after="ended",
                 due=end_of_working_day(1), done_when=AllegationRead.answers(), act="I have read it",
                 waived_by=ENTITLED, escalate=CLIMB, beside=ANSWERED)
