"""Three months before somebody leaves care at eighteen, a passport of which there is no draft is the lead’s."""
from kith.forms.looked_after.passport_gone_through import PassportGoneThrough
from kith.language import (
    BIRTH,
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    after_start,
    among,
    arrives,
    hours,
    setting,
    when_overdue,
    working_days,
)
from kith.language.duties import PASSPORT
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.statuses.care import LOOKED_AFTER

THIRTEEN_WEEKS = -91   # before the eighteenth birthday
DAYS = setting("passport.days_for_the_lead", 10, "Working days in which a missing draft is read together, once the "
               "lead has heard", "Local")


class HealthPassportBeforeLeaving(Pathway):
    """Whoever leaves care in three months and has no draft will otherwise be given a letter."""

    title = "No draft of the health passport three months before leaving"
    source = Source("Locality standard: nobody leaves with a letter")
    answers_rows = ("LA01",)
    clock = HAPPENED
    begins_when = among(LOOKED_AFTER, arrives(BIRTH, years=18, days=THIRTEEN_WEEKS)).because(
        "{name} is 18 in three months, counted on {when}")

    draft = Duty("Have the draft of the health passport read together, before they leave care",
                 owner=LOOKED_AFTER_NURSE, due=working_days(DAYS), level="soon",
                 done_when=PassportGoneThrough.follows(PassportGoneThrough.with_them),
                 unless=PassportGoneThrough.where(PassportGoneThrough.with_them), while_=LOOKED_AFTER,
                 act="Say that it was read together", waived_by=(DESIGNATED_NURSE,), beside=PASSPORT,
                 escalate=Escalate(after_start(hours(1), TEAM_LEAD), when_overdue(DESIGNATED_NURSE),
                                   again=working_days(5)))
