"""Who has access is read every four months, by the lead of a team or somebody outside it."""
from kith.forms.access.access_reviewed import AccessReviewed
from kith.forms.teams.team_opened import TeamOpened
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, climbs, months, when_overdue, working_days
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE, SHIFT_LEAD, TEAM_LEAD
from kith.statuses.who_reads_access import BY_SHIFTS, GUARDIANS, LED, MONTHS, WITHOUT_A_LEAD
from kith.statuses.working import OPEN

CLIMBS = climbs(5, first=NAMED_NURSE, then=CALDICOTT_GUARDIAN)


class AccessRead(Pathway):
    """Access that nobody reads only grows: people move on, and what they could open stays open."""

    title = "Who has access is read"
    source = Source("Published practice of Child Link: access is reviewed every four months")
    answers_rows = ("P11",)
    clock = HAPPENED
    begins_when = TeamOpened.where().because("the team works, and who has access by it is read again")

    lead = Duty("Read who has access", owner=TEAM_LEAD, when=LED, due=months(MONTHS), every=months(MONTHS), while_=OPEN,
                level="routine", done_when=AccessReviewed.answers(), act="See who has access", escalate=CLIMBS)
    shift_lead = Duty("Read who has access", owner=SHIFT_LEAD, when=BY_SHIFTS, due=months(MONTHS),
                      every=months(MONTHS), while_=OPEN, level="routine", done_when=AccessReviewed.answers(),
                      act="See who has access", escalate=CLIMBS)
    outside = Duty("Read who has access", owner=CALDICOTT_GUARDIAN, when=WITHOUT_A_LEAD, due=months(MONTHS),
                   every=months(MONTHS), while_=OPEN, level="routine", done_when=AccessReviewed.answers(),
                   act="See who has access", escalate=CLIMBS)
    guardians = Duty("Read who has access as Caldicott guardian", owner=DESIGNATED_NURSE, when=GUARDIANS,
                     due=months(MONTHS), every=months(MONTHS), while_=OPEN, level="routine",
                     done_when=AccessReviewed.answers(), act="See who has access",
                     escalate=Escalate(when_overdue(NAMED_NURSE), again=working_days(5)))
