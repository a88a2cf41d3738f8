"""High risk at home goes to MARAC by the next working day; the children are looked to whatever the number."""
from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.marac_referral import MaracReferral
from kith.forms.grave_harm.risk_at_home import RiskAtHome
from kith.language import HAPPENED, Duty, Pathway, Source, end_of_working_day, setting
from kith.language.roles import THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, IN_DANGER, SILENT, TODAY, step

REFER = setting("marac.working_days_to_refer", 1, "Working days in which high risk at home is referred to MARAC",
                "Local")

WHY = "what was asked of {name} on {when} must be acted on, and home must not hear of it"


class MaracReferred(Pathway):
    """The list was filled in and put into a drawer: fifteen answers were yes, and nobody had counted them."""

    title = "High risk at home: referred to MARAC"
    source = Source("SafeLives guidance on MARAC; Domestic Abuse Act 2021, section 3, in force from 31 January 2022: a "
                    "child who sees it is a victim")
    answers_rows = ("CP09",)
    clock = HAPPENED
    continues_after_death = True   # of the adult who was asked: the children are still there
    begins_when = RiskAtHome.where(RiskAtHome.high).because(
        WHY) | RiskAtHome.where(RiskAtHome.children.yes).because(WHY)

    danger = step("Phone 999: somebody is in danger at home", IN_DANGER, when=RiskAtHome.danger.yes)
    safe = Duty("Say how they can be reached without its being known at home", owner=THE_RECORDER, due=TODAY,
                level="urgent", when=RiskAtHome.high, done_when=SafeContact.follows(), act="Set safe contact",
                waived_by=ENTITLED, escalate=SILENT)
    # The list counts the risk to an adult: thirteen answers say nothing of what a child hears through the wall.
    children = step("Refer each child there to children’s social care", when=RiskAtHome.children.yes)
    refer = Duty("Refer to MARAC", owner=THE_RECORDER, due=end_of_working_day(REFER), level="urgent",
                 when=RiskAtHome.high, done_when=MaracReferral.answers(), act="Refer to MARAC", waived_by=ENTITLED,
                 escalate=SILENT)
