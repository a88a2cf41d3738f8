"""What the stories of plans have in common: a girl who told her story, and those who are asked to act."""
from kith.forms.plans.action_answered import ActionAnswered
from kith.forms.plans.health_narrative import HealthNarrative
from kith.forms.plans.plan_action import PlanAction
from tests.scenarios.story import person

ASKER, ASKED = 3, 8
SLEEP = {"_row": "sleep", "need": "Sleep", "words": "I can't sleep since the move", "whose": "young_person"}
GLASSES = {"_row": "glasses", "need": "Glasses", "words": "My glasses are broken", "whose": "young_person"}
TALKING = {"_row": "talking", "need": "Somebody to talk to", "words": "I want counselling", "whose": "young_person"}
STORY = "I can't sleep since the move, my glasses are broken and I want counselling."
FINE = {"dentist": "yes", "immunised": "yes"}
GO = {"need": "Glasses", "becomes": "action", "outcome": "She sees the board",
      "what": "Take her to the optician for new glasses", "measure": "She wears them at school",
      "by_day": "2026-07-31", "wish": "young_person"}
NONE = {"need": "Sleep", "becomes": "none", "ground": "met", "why": "She sleeps well since Monday"}


def zara(name: str = "Zara"):
    return person(name, born="15 years ago")


def told(one, when: str = "Wed 1 Jul 09:00", by: int = ASKER, heard=(SLEEP, GLASSES, TALKING), **said):
    """She tells her story, and each need in it is marked."""
    return one.says(HealthNarrative, when, by=by, **{"story": STORY, "heard": list(heard)} | FINE | said)


def asked(one, when: str = "Wed 1 Jul 10:00", answers=(), **said):
    """An action that a named colleague is asked to take on."""
    return one.says(PlanAction, when, by=ASKER, answers=answers, **GO | {"does_it": "worker", "to": str(ASKED)} | said)


def replied(one, duty, when: str, takes: str = "yes", by: int = ASKED, **said):
    """Whoever was asked says whether they take it on."""
    why = {} if takes == "yes" else {"why": "I have never met her: ask the school nurse"}
    return one.says(ActionAnswered, when, by=by, answers=duty, takes=takes, **why | said)
