"""High risk at home goes to MARAC by the next working day, and home does not hear of it."""
from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.marac_referral import MaracReferral
from kith.forms.grave_harm.risk_at_home import RiskAtHome
from kith.language import HAPPENED, Duty, Pathway, Source, end_of_working_day, setting
from kith.language.roles import THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, IN_DANGER, SILENT, TODAY, step

REFER = setting("marac.working_days_to_refer", 1, "Working days in which high risk at home is referred to MARAC",
                "Local")


class MaracReferred(Pathway):
    """The list was filled in and put into a drawer: fifteen answers were yes, and nobody had counted them."""

    title = "High risk at home: referred to MARAC"
    source = Source("SafeLives guidance on MARAC: the threshold is set by each area")
    answers_rows = ("CP09",)
    clock = HAPPENED
    begins_when = RiskAtHome.where(RiskAtHome.high).because(
        "what was asked of {name} on {when} must be acted on, and home must not hear of it")

    danger = step("Phone 999: somebody is in danger at home", IN_DANGER, when=RiskAtHome.danger.yes)
    safe = Duty("Say how they can be reached without its being known at home", owner=THE_RECORDER, due=TODAY,
                level="urgent", done_when=SafeContact.follows(), act="Set safe contact", waived_by=ENTITLED,
                escalate=SILENT)
    refer = Duty("Refer to MARAC", owner=THE_RECORDER, due=end_of_working_day(REFER), level="urgent",
                 done_when=MaracReferral.answers(), act="Refer to MARAC", waived_by=ENTITLED, escalate=SILENT)
