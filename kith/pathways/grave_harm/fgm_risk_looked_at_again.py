"""A risk of FGM that was weighed is weighed again by its day, by whoever follows the girl then."""
from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.language import HAPPENED, Duty, Pathway, Source, age_below, by_day, months, setting
from kith.language.roles import UNIVERSAL
from kith.statuses.adult_risk import GROWN_UP
from kith.statuses.grave_harm import ENTITLED, SILENT

AGAIN = setting("fgm.months_to_look_again", 12, "Months after which the risk of FGM to a girl is weighed again, where "
                "the note names no day", "Local: not verified")


class FgmRiskLookedAtAgain(Pathway):
    """“At two, by the health visitor”, said the note of a midwife. At two she had another health visitor."""

    title = "FGM: the risk to a girl, looked at again"
    source = Source("Multi-agency statutory guidance on female genital mutilation (2016, updated 2020)")
    answers_rows = ("CP09",)
    clock = HAPPENED
    begins_when = FgmRiskNote.where(FgmRiskNote.stays, age_below(18)).because(
        "the note of {when} on {name} says that it is looked at again")

    look = Duty("Look again at the note on this girl", owner=UNIVERSAL, level="routine", unless=GROWN_UP,
                due=by_day(FgmRiskNote.again_on, otherwise=months(AGAIN)), done_when=FgmRiskNote.follows(),
                act="Write the note", waived_by=ENTITLED, escalate=SILENT)
