"""Whoever stays in hospital after self-harm goes home one day, and that day is not forgotten on the ward."""
from kith.forms.emergency.home_after_self_harm import HomeAfterSelfHarm
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, hours, when_overdue
from kith.language.roles import ED_SAFEGUARDING_NURSE, NAMED_NURSE
from kith.statuses.self_harm import TO_HOME


class StaysAfterSelfHarm(Pathway):
    """He was admitted on a Friday, and on Monday the ward sent him home as it sends home a broken arm."""

    title = "Stays in hospital after self-harm"
    source = Source("A published review: a follow-up has its day before somebody leaves; hours are local")
    answers_rows = ("CM09",)
    clock = HAPPENED
    begins_when = HomeAfterSelfHarm.where(HomeAfterSelfHarm.goes.is_in("stays")).because(
        "{name} stayed in hospital on {when} after self-harm")

    home = Duty("Complete a discharge after self-harm: who sees them, and on which day", owner=ED_SAFEGUARDING_NURSE,
                due=hours(TO_HOME), done_when=HomeAfterSelfHarm.answers(), act="Complete it, or say that they stay",
                escalate=Escalate(when_overdue(NAMED_NURSE), again=hours(24)))
