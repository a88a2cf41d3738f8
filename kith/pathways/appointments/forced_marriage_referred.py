"""Where a forced marriage is feared social care is told, and nobody asks the family."""
from kith.forms.family.safe_contact import SafeContact
from kith.forms.sent.referral import Referral
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER

SOON = setting("forced_marriage.working_days_to_refer", 1, "Working days to refer a feared forced marriage", "Local")


class ForcedMarriageReferred(Pathway):
    """Families have been asked to mediate, and the young person was gone. The fear itself is enough to refer."""

    title = "A feared forced marriage is referred"
    source = Source("Statutory guidance on forced marriage: tell social care, never the family")
    answers_rows = ("CM08",)
    clock = HAPPENED
    begins_when = SafeContact.where(SafeContact.forced_marriage.yes).because(
        "what {name} told on {when} must not wait, and home must not hear of it")

    refer = Duty(
        "Refer to children’s social care", owner=THE_RECORDER, due=end_of_working_day(SOON), level="urgent",
        done_when=Referral.answers(), act="Refer", waived_by=(NAMED_NURSE, DESIGNATED_NURSE),
        filled=(("risk", "A forced marriage is feared. The family must not learn of this referral. Do not write to or "
                         "phone the home, do not visit, and do not ask family to mediate or interpret. The safe way "
                         "to reach them is in their safe contact."), ("agreed", "unsafe")),
        escalate=climbs(1, again=1, first=NAMED_NURSE, then=DESIGNATED_NURSE))
