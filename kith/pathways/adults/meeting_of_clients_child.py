"""A conference is called about a child close to a client of an adult's service: the adult's worker is asked to come."""
from kith.forms.family.history_read import HistoryRead
from kith.forms.meetings.invitation_answered import InvitationAnswered
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.language import (
    LEARNT,
    Duty,
    Pathway,
    Source,
    among,
    by_moment,
    climbs,
    end_of_working_day,
    hours,
    later,
    months,
    setting,
    sooner,
    through,
    working_days,
)
from kith.language.duties import WHY
from kith.language.roles import ADULT_WORKER, HEALTH_VISITOR, NAMED_NURSE, SCHOOL_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.statuses.clients import CLIENT
from kith.statuses.kin import CHILDREN_NEAR

SOON = end_of_working_day(setting(
    "meetings.working_days_for_the_service_of_a_parent", 2,
    "Working days in which an adult’s service says who comes to a conference about a child close to a client",
    "Local: not verified"))
DUE = later(sooner(SOON, by_moment(MeetingCalled.begins, otherwise=SOON)), hours(1))   # before it begins
SILENT = climbs(1, again=2)


class MeetingOfClientsChild(Pathway):
    """Who treated both parents was asked by nobody, and the conference had only their own word for how it went.

    What they tell of an adult they tell at the conference, by the rules of their service: it is no part of a child’s
    record.
    """

    title = "A conference about a client’s child: the adult’s service is asked"
    source = Source("Locality policy: think family; what is disclosed is reviewed by the Caldicott guardian")
    answers_rows = ("CP05", "GP06")
    clock = LEARNT
    look_back = months(1)
    begins_when = among(CLIENT, through(
        CHILDREN_NEAR, MeetingCalled.where(MeetingCalled.kind.is_in("conference", "review", "strategy")),
        speak_to=(SOCIAL_WORKER, HEALTH_VISITOR, SCHOOL_NURSE),
        discloses="a meeting about the safety of a child in {name}’s life on {begins} was called on {when}"))

    read_history = Duty("Read of a meeting that was learnt of late", owner=ADULT_WORKER, due=working_days(2),
                        done_when=HistoryRead.answers(), act="I have read it", beside=WHY, escalate=SILENT)
    come = Duty("Say who comes to a meeting about a client’s child", owner=ADULT_WORKER, due=DUE, level="soon",
                done_when=InvitationAnswered.answers(), act="Answer the invitation", waived_by=(TEAM_LEAD, NAMED_NURSE),
                escalate=SILENT)
