"""When a meeting about a child is called, each service that works with the child is invited, and says who comes."""
from kith.forms.meetings.invitation_answered import InvitationAnswered
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.language import (
    LEARNT,
    Each,
    Pathway,
    Source,
    Whose,
    by_moment,
    climbs,
    end_of_working_day,
    hours,
    later,
    setting,
    sooner,
)
from kith.language.duties import CLASHES, SAID
from kith.language.meetings import KINDS
from kith.language.roles import GP, NAMED_GP, NAMED_MIDWIFE, NAMED_NURSE
from kith.statuses import reporting
from kith.statuses.involved import INVOLVED, UNOPENED
from kith.statuses.reporting import HELD
from kith.statuses.social_care import SOCIAL_CARE

ACT, COMES, WHAT = "Answer the invitation", InvitationAnswered.answers(), "Say who comes to a meeting about the child"
# A practice is asked always, also where nobody has said that it works with the child; and social care wherever the
# child is on a plan, in care or under enquiries, and not only where somebody wrote that it is involved.
OTHERS = {"gp": Whose(GP)} | SOCIAL_CARE
SOON = end_of_working_day(setting(
    "meetings.working_days_to_answer_an_invitation", 2,
    "Working days in which a service says who comes to a meeting about a child", "Local: not verified"))
# Who comes this afternoon is no use on Thursday; whoever is asked just before it begins still has an hour.
DUE = later(sooner(SOON, by_moment(MeetingCalled.begins, otherwise=SOON)), hours(1))


# In place of somebody a service sends a report, which is then owed like one for a conference, to which each sends one.
WRITES = "Send the report that takes your place at a meeting"
INSTEAD = {"then": "report", "saying": InvitationAnswered.coming.is_in("report"), "due": reporting.DUE,
           "when": MeetingCalled.kind.is_in(*(key for key in KINDS if key not in reporting.ASKED_OF_EACH)),
           "act": reporting.ACT, "done_when": reporting.SENT, "over_when": HELD, "beside": SAID}
OF_OTHERS = reporting.REPORTING | SOCIAL_CARE


class MeetingInvited(Pathway):
    """A clinic that saw a girl each fortnight heard of the conference when it was over, since nobody had thought of it.

    Nobody chooses whom to invite, and so nobody is left out. A list of who is invited would name a service held in
    confidence: each has only its own invitation.
    """

    title = "A meeting is called, and every service involved is invited"
    source = Source("Locality procedures for conferences and other meetings about a child")
    answers_rows = ("SH02", "CP05", "GP05", "AN16")
    clock = LEARNT
    # Where and when it is are read, so that a change of either invites everybody again: who could come cannot be known.
    begins_when = MeetingCalled.where(MeetingCalled.begins.asked | MeetingCalled.place.asked).because(
        "a meeting about {name} on {begins} was called on {when}")

    come = Each({key: whose for key, whose in (INVOLVED | OTHERS).items() if key != "midwife"}, WHAT, due=DUE,
                act=ACT, done_when=COMES, over_when=HELD, escalate=UNOPENED, reopens=True, beside=CLASHES)
    # That no midwife came was the rule where nobody but her own team knew that she had been asked.
    midwives = Each({"midwife": INVOLVED["midwife"]}, WHAT, due=DUE, act=ACT, done_when=COMES, over_when=HELD,
                    escalate=climbs(1, again=2, then=NAMED_MIDWIFE), reopens=True, beside=CLASHES)
    others = Each(OF_OTHERS, WRITES, waived_by=(NAMED_NURSE,), escalate=reporting.OF_NURSES, **INSTEAD)
    midwifery = Each({"midwife": INVOLVED["midwife"]}, WRITES, waived_by=(NAMED_NURSE, NAMED_MIDWIFE),
                     escalate=reporting.OF_MIDWIVES, **INSTEAD)
    practice = Each({"gp": Whose(GP)}, WRITES, waived_by=(NAMED_NURSE, NAMED_GP), escalate=reporting.OF_PRACTICES,
                    **INSTEAD)
