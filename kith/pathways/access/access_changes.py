"""What a reader of access says has to change is changed by the service desk."""
from kith.forms.access.access_changed import AccessChanged
from kith.forms.access.access_reviewed import AccessReviewed
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, setting, when_overdue, working_days
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK

DAYS = setting("access.days_to_change", 2, "Working days in which somebody’s posts are changed as their lead asks",
               "Local")


class AccessChanges(Pathway):
    """A list on which a lead wrote “wrong” is worth nothing until somebody has put it right."""

    title = "Access is changed as its reader asked"
    source = Source("Local practice of the service desk")
    answers_rows = ("P1",)
    clock = HAPPENED
    begins_when = AccessReviewed.where(AccessReviewed.changes.asked).because(
        "on {when} the reader of a team’s access wrote that somebody’s has to change")

    change = Duty("Change what somebody may do", owner=SERVICE_DESK, due=working_days(DAYS), level="soon",
                  for_each=AccessReviewed.changes, done_when=AccessChanged.answers(), act="Write what you changed",
                  escalate=Escalate(when_overdue(CLINICAL_SAFETY_OFFICER), again=working_days(2)))
