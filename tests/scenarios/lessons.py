"""What the stories of learning share: a review that is notified, what its learning begins with, and what it teaches."""
from kith.forms.learning.learning_begun import LearningBegun
from kith.forms.learning.lesson_changed import LessonChanged
from kith.forms.learning.lessons_drawn import LessonsDrawn
from kith.forms.learning.review_notified import ReviewNotified
from kith.pathways.learning.learning_begun_in_time import LearningBegunInTime
from kith.pathways.learning.lesson_becomes_change import LessonBecomesChange
from tests.scenarios.story import Entry, Record, owed

begin, draw = LearningBegunInTime.duties.values()
(change,) = LessonBecomesChange.duties.values()
NOTIFIED = "Tue 2 Jun 10:00"
DIARY = {"what": "Each home visit of a midwife stands in a diary and is ticked", "role": "named_midwife",
         "by_day": "2026-06-12", "_row": "diary"}
BAGS = {"what": "Bags are asked after at the door", "role": "school_nursing_lead", "by_day": "2026-06-30",
        "_row": "bags"}
TICKED = {"lesson": "A visit that nobody made is seen the same evening", "_row": "ticked"}
CHANGED = {"changes": "pathway", "which": "home_visit_ticked_off", "says": "Each visit is ticked the same day.",
           "from_day": "2026-08-01", "must_read": ["midwifery"], "measured_by": "home_visit_ticked_off", "least": "90"}


def locality() -> Record:
    return Record("The locality")


def notified(whole: Record, when: str = NOTIFIED, **more) -> None:
    whole.says(ReviewNotified, when, kind="review", called="Review 3", **more)


def begun(whole: Record, when: str = "Thu 4 Jun 10:00", rows=(DIARY, BAGS)) -> Entry:
    return whole.says(LearningBegun, when, at_once="yes", meanwhile=list(rows), answers=owed(whole, begin, at=NOTIFIED))


def drawn(whole: Record, when: str = "Wed 1 Jul 10:00", rows=(TICKED,)) -> None:
    whole.says(LessonsDrawn, when, lessons=list(rows), answers=owed(whole, draw, at=NOTIFIED))


def changed(whole: Record, when: str = "Mon 13 Jul 10:00", **more) -> None:
    whole.says(LessonChanged, when, answers=owed(whole, change, at=when), **CHANGED | more)
