"""The local authority says that a child is not in its care: somebody says what follows for the child."""
from kith.forms.looked_after.care_notice_given import CareNoticeGiven
from kith.forms.looked_after.not_in_care_followed import NotInCareFollowed
from kith.language import LEARNT, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_LEAD

DAYS = setting("looked_after.working_days_after_a_no", 2, "Working days in which it is said what follows, once the "
               "local authority says that a child is not in its care", "Local")


class NotInCare(Pathway):
    """A boy lived with strangers; the council said that he was none of theirs, and with that everybody was content.

    A no is an answer to the question whether there is a notice. With whom he lives it does not say.
    """

    title = "Not in care, says the local authority"
    source = Source("Locality standard; on private fostering Children Act 1989, sections 66 to 70")
    answers_rows = ("LA09",)
    clock = LEARNT
    begins_when = CareNoticeGiven.where(CareNoticeGiven.in_care.no).because(
        "{name} was said to be in care, and the local authority said on {when} that it is not so")

    follow = Duty("Say what follows for a child who is not in care after all", owner=LOOKED_AFTER_LEAD,
                  due=working_days(DAYS), done_when=NotInCareFollowed.answers(), act="Say what follows",
                  escalate=climbs(2, then=DESIGNATED_NURSE), waived_by=(DESIGNATED_NURSE,))
