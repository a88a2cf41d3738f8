"""An action of a plan is nobody's until somebody takes it on by name; until then whoever asked has it."""
from kith.forms.plans.action_answered import ActionAnswered
from kith.forms.plans.action_done import ActionDone
from kith.forms.plans.action_seen import ActionSeen
from kith.forms.plans.plan_action import PlanAction
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    Tell,
    by_day,
    climbs,
    end_of_working_day,
    months,
    when_overdue,
    working_days,
)
from kith.language.duties import ANSWERED
from kith.language.roles import TEAM_LEAD, THE_LAST_ONE, THE_RECORDER, THE_SENDER, THE_SENDERS_LEAD, WHOEVER_IS_NAMED
from kith.statuses.needs import DAYS_TO_TAKE

BY_THEN = by_day(PlanAction.by_day, otherwise=months(1))
DONE, ASKED = ActionDone.answers(), PlanAction.asks_somebody
CLIMBS = climbs(5, also=(THE_SENDER,))
# Whoever asked hears again in good time what they still have, and their lead with them.
STILL_THEIRS = climbs(2, first=THE_SENDERS_LEAD, also=(THE_SENDER,))


class PlanActionTaken(Pathway):
    """A nurse stood in a plan as the one who acts, and had never met the girl. Each had thought that the other did it.

    A refusal gives the action back to whoever asked, at once, and so does silence; whoever took it on and can no longer
    do it corrects their answer. To ask somebody else is to correct the action: it is then asked anew.
    """

    title = "An action of the plan"
    source = Source("Locality standard of health plans: an action has one person who accepted it")
    answers_rows = ("CP04", "CP13", "CM02", "LA17")
    clock = HAPPENED
    begins_when = PlanAction.where(PlanAction.is_action, PlanAction.what.asked).because(
        "an action was planned for {name} on {when}")

    accept = Duty("Say whether you take on an action of a plan", owner=WHOEVER_IS_NAMED, due=working_days(DAYS_TO_TAKE),
                  when=ASKED, done_when=ActionAnswered.answers(), act="Answer", reopens=True,
                  escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5), also=(THE_SENDER,)))
    held = Duty("Yours until somebody takes it on: an action of a plan", owner=THE_RECORDER, level="routine",
                due=working_days(DAYS_TO_TAKE), when=ASKED, done_with="accept", done_when=ActionAnswered.answers(),
                act="I do it myself", reopens=True, escalate=STILL_THEIRS)
    taken = Duty("An action came back to you: say who does it now", owner=THE_RECORDER, level="urgent", after="accept",
                 due=end_of_working_day(1), when=ASKED, done_with="accept", reopens=True,
                 done_when=ActionAnswered.answers(ActionAnswered.taken), act="I do it myself",
                 tell=(Tell(THE_SENDERS_LEAD),), escalate=STILL_THEIRS)
    do = Duty("Do an action of a plan that you took on", owner=THE_LAST_ONE, due=BY_THEN, after="taken",
              done_when=DONE, act="Say that it is done", escalate=CLIMBS)
    own = Duty("Do an action that you planned", owner=THE_RECORDER, due=BY_THEN,
               when=PlanAction.does_it.is_in("me"), done_when=DONE, act="Say that it is done", escalate=CLIMBS)
    seen = Duty("See what came of an action you asked for", owner=THE_RECORDER, due=working_days(5), after="do",
                level="routine", done_when=ActionSeen.answers(), act="I have seen it", beside=ANSWERED,
                escalate=Escalate(when_overdue(THE_SENDERS_LEAD), again=working_days(5)))
