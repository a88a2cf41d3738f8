"""Somebody says that minutes are wrong: whoever issued them answers by a day, and whoever said so reads the answer."""
from kith.forms.meetings.challenge_answered import ChallengeAnswered
from kith.forms.meetings.minutes_read import MinutesRead
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    climbs,
    end_of_working_day,
    setting,
    when_overdue,
    working_days,
)
from kith.language.duties import ANSWERED, SAID
from kith.language.roles import CSC_MANAGER, DESIGNATED_NURSE, TEAM_LEAD, THE_RECORDER, THE_SENDER, WHOEVER_SENT_IT

DAYS = setting("meetings.working_days_to_answer_a_challenge", 5,
               "Working days in which somebody who says that minutes are wrong is answered", "Local: not verified")


class MinutesChallenged(Pathway):
    """A GP knew better than the minutes, wrote it down clearly and followed it up until they were amended: that it came
    to anything hung on one person’s patience.
    """

    title = "A challenge of minutes is answered"
    source = Source("Locality procedures for conferences and other meetings about a child")
    answers_rows = ("GP06",)
    clock = HAPPENED
    begins_when = MinutesRead.where(MinutesRead.wrong.yes).because(
        "somebody said on {when} that the minutes of a meeting about {name} are wrong")

    answer = Duty("Answer somebody who says that the minutes are wrong", owner=WHOEVER_SENT_IT,
                  due=end_of_working_day(DAYS), done_when=ChallengeAnswered.answers(), act="Answer the challenge",
                  escalate=climbs(3, again=2, first=CSC_MANAGER, then=DESIGNATED_NURSE, also=(THE_SENDER,)),
                  beside=SAID)
    seen = Duty("See that whoever challenged the minutes knows the answer", owner=THE_RECORDER, after="answer",
                due=working_days(2), level="routine", done_when=OutcomeRead.answers(), act="It is known",
                beside=ANSWERED, escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
