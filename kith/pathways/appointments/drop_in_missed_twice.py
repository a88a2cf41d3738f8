"""Twice not seen where they were told to go: a concern, also of a child who is on no plan and whom nobody refers."""
from kith.forms.appointments.miss_decided import MissDecided
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    count,
    end_of_working_day,
    months,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, UNIVERSAL
from kith.statuses.attendance import missed

TIMES = setting("missed.drop_in_times", 2, "Times not seen where they were told to go that make a concern", "Local")
WITHIN = setting("missed.drop_in_months", 12, "Months over which these are counted", "Local")


class DropInMissedTwice(Pathway):
    """A child on no plan, who never came, was nobody’s: there was no referral that could have been missed."""

    title = "Twice not seen at a drop-in, or by speech and language or early help"
    source = Source("Locality policy on speech and language and on early help, after a published review")
    answers_rows = ("EH06", "CP07")
    clock = LEARNT
    begins_when = count(TIMES, missed("speech_and_language", "early_help"), within=months(WITHIN)).because(
        "{name} was not seen {count} times where the family was told to go, the last by {when}")

    decide = Duty("Decide about a child who was not seen twice where they were told to go", owner=UNIVERSAL,
                  due=end_of_working_day(5), done_when=MissDecided.answers(), act="Say what happens next",
                  waived_by=(TEAM_LEAD, NAMED_NURSE),
                  escalate=Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(2), NAMED_NURSE),
                                    again=working_days(5)))
