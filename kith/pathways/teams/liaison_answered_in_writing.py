"""Whichever side was absent from maternity liaison answers about each family in writing, by a day."""
from kith.forms.teams.liaison_answered import LiaisonAnswered
from kith.forms.teams.liaison_spoken import LiaisonSpoken
from kith.language import LEARNT, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language import working_days as days_of_work
from kith.language.roles import HEALTH_VISITING_LEAD, HEALTH_VISITOR, MIDWIFE, NAMED_MIDWIFE
from kith.statuses.liaison import DAYS_TO_ANSWER

WHAT, ACT, DONE = "Answer about a family in place of maternity liaison", "Answer it", LiaisonAnswered.answers()


class LiaisonAnsweredInWriting(Pathway):
    """A side that does not come has no less to say. What it knows is owed all the same."""

    title = "Maternity liaison answered in writing"
    source = Source("Locality standard: midwifery and health visiting meet each month, cluster by cluster")
    answers_rows = ("AN02",)
    clock = LEARNT
    begins_when = LiaisonSpoken.where(LiaisonSpoken.without_visitor | LiaisonSpoken.without_midwife).because(
        "{name} was not spoken of at maternity liaison on {when}, since one side was not there")

    visitor = Duty(WHAT, owner=HEALTH_VISITOR, due=end_of_working_day(DAYS_TO_ANSWER), done_when=DONE, act=ACT,
                   when=LiaisonSpoken.without_visitor,
                   escalate=climbs(5, again=10, by=days_of_work, then=HEALTH_VISITING_LEAD))
    midwife = Duty(WHAT, owner=MIDWIFE, due=end_of_working_day(DAYS_TO_ANSWER), done_when=DONE, act=ACT,
                   when=LiaisonSpoken.without_midwife,
                   escalate=climbs(5, again=10, by=days_of_work, then=NAMED_MIDWIFE))
