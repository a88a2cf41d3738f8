"""The health passport grows from the first weeks in care, so that it does not hang on the last."""
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.passport_line import PassportLine
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE
from kith.statuses.care import LOOKED_AFTER

SOON = setting("passport.days_to_begin", 40, "Working days after coming into care in which a health passport is begun",
               "Local: after the first health assessment, which is due in 20")


class HealthPassport(Pathway):
    """What a child’s first family knew by heart is lost when it is not written down in the first weeks."""

    title = "A health passport is begun"
    source = Source("Locality standard: the passport is the young person’s own")
    answers_rows = ("LA01",)
    clock = HAPPENED
    begins_when = LookedAfterBegan.where().because("{name} came into care on {when}")

    begin = Duty("Begin a health passport, and ask for what is not known", owner=LOOKED_AFTER_NURSE,
                 due=working_days(SOON), level="routine", done_when=PassportLine.follows(), while_=LOOKED_AFTER,
                 act="Write the first thing", waived_by=(DESIGNATED_NURSE,),
                 escalate=climbs(20, again=20, then=DESIGNATED_NURSE))
