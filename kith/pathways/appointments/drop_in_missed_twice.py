"""Twice not seen where they were told to go: a concern, also of a child who is on no plan and whom nobody refers."""
from kith.language import LEARNT, Pathway, Source, Steps, climbs, count, months, setting
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, UNIVERSAL
from kith.statuses.attendance import decided, missed

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

    steps = Steps(UNIVERSAL, {"decide": decided(
        "Decide about a child who was not seen twice where they were told to go")},
        climbs(2), waived_by=(TEAM_LEAD, NAMED_NURSE))
