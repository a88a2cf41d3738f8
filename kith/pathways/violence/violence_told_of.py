"""Violence at home was told of: each professional of each child around it decides, wherever the child lives."""
from kith.forms.family.history_read import HistoryRead
from kith.forms.violence.adult_in_notice import AdultInNotice
from kith.forms.violence.child_in_notice import ChildInNotice
from kith.language import LEARNT, Duty, Pathway, Source, during, months, through, working_days
from kith.language.duties import SAID
from kith.language.roles import GP, LOOKED_AFTER_NURSE, NAMED_NURSE, UNIVERSAL
from kith.statuses.adult_risk import GROWN_UP
from kith.statuses.care import LOOKED_AFTER
from kith.statuses.violence_at_home import ADULTS_OF_A_CHILD, CLIMB, HIGH, OTHER, WITH_A_GP, decides


class ViolenceToldOf(Pathway):
    """The police told the meeting on high risk, and nobody else. The health visitor of the baby heard of it in a month,
    or never; the school nurse of his half-brother, who lives with another parent, was never thought of.
    """

    title = "Notice of violence at home"
    source = Source("Locality policy on notices of domestic abuse; a child who sees or hears it is a victim of it "
                    "(Domestic Abuse Act 2021, section 3)")
    answers_rows = ("HV08",)
    clock = LEARNT
    look_back = months(12)
    begins_when = (
        ChildInNotice.where().because("violence at home was told of on {when}, and {name} comes into it")
        | through(ADULTS_OF_A_CHILD, AdultInNotice.where(),
                  discloses="violence between adults around {name} was told of on {when}")
    )

    universal_high = decides(UNIVERSAL, HIGH)
    universal = decides(UNIVERSAL, OTHER)
    looked_after_high = decides(LOOKED_AFTER_NURSE, HIGH, during(LOOKED_AFTER))
    looked_after = decides(LOOKED_AFTER_NURSE, OTHER, during(LOOKED_AFTER))
    gp_high = decides(GP, HIGH, during(WITH_A_GP))
    gp = decides(GP, OTHER, during(WITH_A_GP))
    read_history = Duty("Read notices of violence at home that were learnt of late", owner=UNIVERSAL,
                        due=working_days(2), unless=GROWN_UP, done_when=HistoryRead.answers(),
                        act="I have read it", waived_by=(NAMED_NURSE,), beside=SAID, escalate=CLIMB)
