"""Each action that a meeting decided is owed by the service whose it is, by its day, until it is said what became."""
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.meeting_action_became import MeetingActionBecame
from kith.forms.meetings.meeting_action_settled import MeetingActionSettled
from kith.language import (
    LEARNT,
    Duty,
    Each,
    Escalate,
    Pathway,
    Source,
    Whose,
    by_day,
    climbs,
    months,
    setting,
    when_overdue,
    working_days,
)
from kith.language.duties import ANSWERED, SAID, After
from kith.language.meetings import WITHOUT_ACCOUNT
from kith.language.roles import (
    ASKED,
    CSC_MANAGER,
    NAMED_NURSE,
    TEAM_LEAD,
    THE_RECORDER,
    THE_SENDER,
    WHOEVER_IS_NAMED,
)

ROWS = DecisionsIssued.actions
WHOSE = ROWS.columns["role"]
BY_THEN = by_day(ROWS.columns["by_day"], otherwise=months(1))
READ = working_days(setting("meetings.working_days_to_read_an_action", 3, "Working days in which whoever issued a "
                            "sheet reads what became of an action", "Local: not verified"))
NEXT = months(setting("meetings.months_until_the_next_one", 3, "Months after which it is asked what the next "
                      "meeting made of an action that was left to it", "Local: the time between two meetings"))
NOT_DONE = MeetingActionBecame.became.is_in("not_done")
THEIRS = {"for_each": ROWS, "due": BY_THEN, "reopens": True, "done_when": MeetingActionBecame.answers(),
          "act": "Say what became of it", "waived_by": (NAMED_NURSE, CSC_MANAGER), "beside": SAID}
ISSUERS = {"for_each": ROWS, "act": "Say what follows", "beside": ANSWERED, "waived_by": (NAMED_NURSE, CSC_MANAGER),
           "escalate": Escalate(when_overdue(TEAM_LEAD), again=working_days(5))}
READS = "Read what became of an action, and say what follows"


class MeetingActionDone(Pathway):
    """The sheet said who would do what, and the next sheet said it again: nobody had ever owed it.

    What somebody does who has no account here, such as the family, whoever issued the sheet asks after. To ask somebody
    else, or by another day, is to correct the sheet: it is then owed anew.
    """

    title = "Actions of a meeting"
    source = Source("Locality procedures for conferences: each action has an owner and a day, and comes back")
    answers_rows = ("CP06", "HV09", "CP13")
    clock = LEARNT
    begins_when = DecisionsIssued.where().because("a meeting about {name} said on {when} who does what")

    do = Duty("Do what a meeting decided", owner=WHOEVER_IS_NAMED, when=WHOSE.is_in(*ASKED),
              escalate=climbs(5, also=(THE_SENDER,)), **THEIRS)
    find = Duty("Find out what became of what somebody else was to do", owner=THE_RECORDER,
                when=WHOSE.is_in(*WITHOUT_ACCOUNT), escalate=climbs(5), **THEIRS)
    seen = Duty(READS, owner=THE_RECORDER, due=READ, after="do", done_when=MeetingActionSettled.answers(), **ISSUERS)
    told = Duty("Say what follows from what was not done", owner=THE_RECORDER, due=READ, after=After("find", NOT_DONE),
                done_when=MeetingActionSettled.answers(), **ISSUERS)
    back = Each({"seen": Whose(THE_RECORDER), "told": Whose(THE_RECORDER)},
                "Say what the next meeting made of an action", then="back", saying=MeetingActionSettled.comes_back,
                due=NEXT, done_when=MeetingActionSettled.answers(MeetingActionSettled.settled), **ISSUERS)
