"""Each service that is invited to a conference sends its report, and its lead hears in time to send another."""
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.language import LEARNT, Duty, Each, Pathway, Source
from kith.language.duties import SAID
from kith.language.roles import GP, NAMED_GP, NAMED_MIDWIFE, NAMED_NURSE
from kith.statuses.involved import INVOLVED
from kith.statuses.reporting import (
    ACT,
    ASKED_OF_EACH,
    DUE,
    HELD,
    OF_MIDWIVES,
    OF_NURSES,
    OF_PRACTICES,
    REPORTING,
    SENT,
)

WHAT = "Send your report before the conference"


class ConferenceTold(Pathway):
    """One practice wrote four pages and the next a line; of most there was nothing, and the conference sat without."""

    title = "Reports for a conference"
    source = Source("Locality procedures for conferences: each service reports before the day, the parents first")
    answers_rows = ("HV05", "GP05", "AN16")
    clock = LEARNT
    begins_when = MeetingCalled.where(MeetingCalled.kind.is_in(*ASKED_OF_EACH)).because(
        "a conference about {name} on {begins} was called on {when}")

    report = Each(REPORTING, WHAT, due=DUE, act=ACT, done_when=SENT, over_when=HELD, waived_by=(NAMED_NURSE,),
                  escalate=OF_NURSES, beside=SAID)
    midwives = Each({"midwife": INVOLVED["midwife"]}, WHAT, due=DUE, act=ACT, done_when=SENT,
                    over_when=HELD, waived_by=(NAMED_NURSE, NAMED_MIDWIFE), escalate=OF_MIDWIVES, beside=SAID)
    gp = Duty(WHAT, owner=GP, due=DUE, act=ACT, done_when=SENT, over_when=HELD, waived_by=(NAMED_NURSE, NAMED_GP),
              escalate=OF_PRACTICES, beside=SAID)
