"""A caseload leaves somebody out whom it named before: the team says why, and nobody is let go by silence."""
from kith.forms.areas.still_ours import StillOurs
from kith.forms.identity.left_out_of_caseload import LeftOutOfCaseload
from kith.language import LEARNT, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, WHOEVER_FOLLOWS

DAYS = setting("caseload.days_to_answer", 5,
               "Working days in which a team answers for somebody whom its caseload left out", "Local")


class LeftOut(Pathway):
    """In a list that is carried from one system to another the missing person leaves no trace."""

    title = "Left out of a caseload"
    source = Source("Locality policy on caseloads that are moved between systems")
    answers_rows = ("AM07",)
    clock = LEARNT
    begins_when = LeftOutOfCaseload.where().because(
        "{name} is missing from the caseload of the team that came on {when}")

    answer = Duty("Say whether this person is still yours", owner=WHOEVER_FOLLOWS, due=working_days(DAYS),
                  level="routine", done_when=StillOurs.answers(), act="Answer", waived_by=(TEAM_LEAD, NAMED_NURSE),
                  escalate=climbs(5))
