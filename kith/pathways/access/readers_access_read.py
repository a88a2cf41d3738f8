"""Whoever read who has access in their own team does not read their own: somebody else does."""
from kith.forms.access.access_reviewed import AccessReviewed
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE

DAYS = setting("access.days_to_read_the_readers", 10,
               "Working days in which somebody else reads the access of whoever read their team’s", "Local")


class ReadersAccessRead(Pathway):
    """A lead has more access than anybody in the team, and nobody can judge their own."""

    title = "The access of whoever read it"
    source = Source("Local practice: nobody is their own second reader")
    answers_rows = ("P11",)
    clock = HAPPENED
    begins_when = AccessReviewed.where(AccessReviewed.own.yes).because(
        "on {when} somebody read who has access in their own team, and their own was left")

    read = Duty("Read the access of whoever read the team’s", owner=NAMED_NURSE, due=working_days(DAYS),
                level="routine", done_when=AccessReviewed.answers(), act="See whose it is",
                escalate=climbs(5, first=DESIGNATED_NURSE, then=CALDICOTT_GUARDIAN))
