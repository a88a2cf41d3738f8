"""A promise that a young person says was not kept is answered, and the lead hears of it."""
from kith.forms.looked_after.own_words_answered import OwnWordsAnswered
from kith.forms.looked_after.promise_rated import PromiseRated
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    after_start,
    hours,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD

DAYS = setting("own_page.days_to_answer_a_promise", 5, "Working days in which a promise that was not kept is answered",
               "Local")


class PromiseNotKept(Pathway):
    """On paper the action was done. The one whose it was had nothing of it."""

    title = "A promise was not kept"
    source = Source("Locality standard: a promise that is not kept is somebody’s to answer")
    answers_rows = ("LA15",)
    clock = HAPPENED
    begins_when = PromiseRated.where(PromiseRated.kept.is_in("no")).because(
        "{name} said on {when} that a promise was not kept")

    answer = Duty("Say to a young person what becomes of a promise that was not kept", owner=LOOKED_AFTER_NURSE,
                  due=working_days(DAYS), level="soon", done_when=OwnWordsAnswered.answers(), act="Answer them",
                  escalate=Escalate(after_start(hours(1), TEAM_LEAD), when_overdue(TEAM_LEAD),
                                    overdue_by(working_days(5), DESIGNATED_NURSE), again=working_days(5)))
