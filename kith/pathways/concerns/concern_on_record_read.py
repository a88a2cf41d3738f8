"""A concern from outside that stands on a child's record is read by whoever leads there and by every other service."""
from kith.forms.concerns.concern_heard import ConcernHeard
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import (
    LEARNT,
    Duty,
    Each,
    Pathway,
    Source,
    age_at_least,
    age_below,
    all_of,
    climbs,
    end_of_working_day,
    setting,
)
from kith.language.duties import SAID
from kith.language.roles import UNIVERSAL
from kith.statuses.involved import INVOLVED, READ_FROM, UNOPENED

ACT, READ, WHAT = "I have read it", OutcomeRead.answers(), "Read a concern that was raised about the child"
LEADS_IN = end_of_working_day(setting(
    "concern.working_days_to_read_on_a_record", 1,
    "Working days in which whoever leads for a child reads a concern that was filed on the record", "Local"))
SOON = end_of_working_day(setting(
    "concern.working_days_for_others_to_read", 2,
    "Working days in which each other service reads a concern that was filed on a child’s record", "Local"))
# Of these the one by the child's age leads, and is not asked twice.
NOT_LEADING = {"midwife": age_at_least(0), "health_visitor": age_at_least(5), "school_nurse": age_below(5),
               "gp": age_below(19)}
BESIDE = {key: one._replace(when=all_of((one.when, NOT_LEADING[key]))) if key in NOT_LEADING else one
          for key, one in INVOLVED.items()}


class ConcernOnRecordRead(Pathway):
    """A neighbour's worry was decided on in one office, and the nurse who saw the boy each week never heard of it.

    Whoever leads by the child's age owes it also where nobody is involved yet; of the others each service that is.
    """

    title = "A concern on a child’s record, read by those who work with the child"
    source = Source("Locality policy on the front door: what is filed on a record is known to those who work with it")
    answers_rows = ("CP11",)
    clock = LEARNT
    law = READ_FROM
    begins_when = ConcernHeard.where().because("somebody outside was worried about {name} on {when}")

    lead = Duty("Read a concern that was raised about the child, and say what follows", owner=UNIVERSAL, due=LEADS_IN,
                act=ACT, done_when=READ, beside=SAID, escalate=climbs(2, again=2))
    read = Each(BESIDE, WHAT, due=SOON, act=ACT, done_when=READ, beside=SAID, escalate=UNOPENED)
