"""A meeting that was called comes to its day: it is said who was there, or it is called for another day."""
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language import HAPPENED, Duty, Pathway, Source, arrives, climbs, end_of_working_day
from kith.language.roles import NAMED_NURSE, THE_RECORDER


class MeetingToldOf(Pathway):
    """Nobody could say of three meetings whether they had taken place. Whoever calls one says so.

    One that did not take place is called for another day, by a correction, which invites everybody anew; or it is
    struck out, with the reason.
    """

    title = "A meeting that was called: who was there"
    source = Source("Locality procedures for conferences and other meetings about a child")
    answers_rows = ("CP05", "AN16")
    clock = HAPPENED
    begins_when = arrives(MeetingCalled.begins).because("a meeting about {name} was called for {when}")

    held = Duty("Say who was at a meeting that you called, or change its day", owner=THE_RECORDER,
                due=end_of_working_day(1), done_when=MeetingHeld.answers(), act="Say who was there",
                waived_by=(NAMED_NURSE,), escalate=climbs(3))
