"""What the yearly return would be sent back for is known before it is sent, and asked of whoever can mend it."""
from kith.forms.looked_after.return_answered import ReturnAnswered
from kith.forms.looked_after.return_checked import ReturnChecked
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, setting, when_overdue, working_days
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, SOCIAL_WORKER, TEAM_LEAD

DAYS = setting("return.working_days_to_mend", 10, "Working days in which what the yearly return lacks is mended",
               "Local: before the return is due")
OPEN_UNTIL = setting("return.months_after_its_year", 4, "Months after its year in which the return on children in care "
                     "is still gone through, since it can still be mended", "Local: until the authority has sent it")
CLIMBS = Escalate(when_overdue(TEAM_LEAD), again=working_days(10))


class ReturnWhole(Pathway):
    """A return came back in May, and those who knew the answers had gone: each gap is asked while somebody knows.

    To mend it is to correct what was recorded. The next check then takes the line away, and nothing is owed for it.
    """

    title = "The return on children in care is whole"
    source = Source("Department for Education: children looked-after return, validation rules of the year")
    answers_rows = ("P9",)
    clock = LEARNT
    begins_when = ReturnChecked.where().because("the yearly return on children in care lacks something of {name}")

    social_care = Duty("Mend what the return on a child in care lacks", owner=SOCIAL_WORKER, level="routine",
                       due=working_days(DAYS), for_each=ReturnChecked.social_care, done_when=ReturnAnswered.answers(),
                       act="Say why it stays so", waived_by=(TEAM_LEAD,), escalate=CLIMBS)
    health = Duty("Mend what the return lacks of a child’s health", owner=LOOKED_AFTER_NURSE, level="routine",
                  due=working_days(DAYS), for_each=ReturnChecked.health, done_when=ReturnAnswered.answers(),
                  act="Say why it stays so", waived_by=(DESIGNATED_NURSE,), escalate=CLIMBS)
