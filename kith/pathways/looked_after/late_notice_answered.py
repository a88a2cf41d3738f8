"""A notice that came late is explained by the manager whose team gave it, and read by whoever lost the days."""
from kith.forms.looked_after.late_notice_explained import LateNoticeExplained
from kith.forms.looked_after.late_notice_weighed import LateNoticeWeighed
from kith.forms.looked_after.notice_came_late import NoticeCameLate
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, climbs, setting, when_overdue, working_days
from kith.language.duties import ANSWERED
from kith.language.roles import CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD

ANSWER_IN = setting("looked_after.working_days_to_explain_a_notice", 5,
                    "Working days in which the local authority says why a notice came late", "Local")


class LateNoticeAnswered(Pathway):
    """Nine days were lost before anybody in health had heard of the child, and the clinic was asked why it was late."""

    title = "A late notice is explained"
    source = Source("Locality standard: what is lost is said where it was lost")
    answers_rows = ("LA09",)
    clock = LEARNT
    begins_when = NoticeCameLate.where().because("{name} came into care on {when}, and health was told late")

    explain = Duty("Say why the notice of a child in care came late", owner=CSC_MANAGER, due=working_days(ANSWER_IN),
                   done_when=LateNoticeExplained.answers(), act="Say why", waived_by=(DESIGNATED_NURSE,),
                   escalate=climbs(5, first=CSC_HEAD, then=DESIGNATED_NURSE, also=(LOOKED_AFTER_NURSE,)))
    weigh = Duty("Read why a notice came late, and say whether it was so", owner=LOOKED_AFTER_NURSE, level="routine",
                 due=working_days(2), after="explain", done_when=LateNoticeWeighed.answers(),
                 act="Say whether it was so", beside=ANSWERED,
                 escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
