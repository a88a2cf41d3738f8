"""An assessment after self-harm has two names under it, and neither of the two signs for the other."""
from kith.forms.emergency.self_harm_assessed import SelfHarmAssessed
from kith.forms.emergency.self_harm_cosigned import SelfHarmCosigned
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, hours, setting, when_overdue
from kith.language.roles import ED_SAFEGUARDING_NURSE, NAMED_NURSE

SIGNED = setting("self_harm.hours_to_sign", 2, "Hours in which the second of two signs an assessment after self-harm",
                 "Local: the same visit")


class SelfHarmSignedByBoth(Pathway):
    """One name under it was one half of what was known."""

    title = "Self-harm: signed by both"
    source = Source("A published review: one assessment, signed by CAMHS and the hospital; hours are local")
    answers_rows = ("CM09",)
    clock = HAPPENED
    begins_when = SelfHarmAssessed.where().because("{name} was assessed on {when} after self-harm")

    cosign = Duty("Sign an assessment after self-harm as the second of two", owner=ED_SAFEGUARDING_NURSE,
                  due=hours(SIGNED), level="urgent", done_when=SelfHarmCosigned.answers(), act="Sign it",
                  escalate=Escalate(when_overdue(NAMED_NURSE), again=hours(24)))
