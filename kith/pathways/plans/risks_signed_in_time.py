"""Risks that were talked over and not signed are themselves owed: they may be waiting for what others know."""
from kith.forms.plans.risks_signed import RisksSigned
from kith.forms.plans.risks_talked_over import RisksTalkedOver
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import NAMED_NURSE, THE_RECORDER

DAYS = setting("assessments.working_days_to_sign_risks", 5,
               "Working days in which the risks of a health assessment are signed", "Local")


class RisksSignedInTime(Pathway):
    """What is kept and not signed goes to nobody. After five days its author’s lead hears of it."""

    title = "Risks of a health assessment, signed in time"
    source = Source("Locality standard of health assessments")
    answers_rows = ("LA11",)
    clock = HAPPENED
    begins_when = RisksTalkedOver.where().because("risks were talked over with {name} on {when}")

    sign = Duty("Sign the risks of a health assessment", owner=THE_RECORDER, due=working_days(DAYS),
                done_when=RisksSigned.answers(), act="Sign it", waived_by=(NAMED_NURSE,), escalate=climbs(5))
