"""What the pathways with law behind them have in common: today means today, and silence goes to the named nurse."""
from kith.forms.grave_harm.step_taken import StepTaken
from kith.language import Duty, climbs, days, hours, setting
from kith.language.lengths import Length
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER

# To the end of the day, whether anybody works then or not: a weekend protects no child.
TODAY = days(0)
IN_DANGER = hours(setting("grave_harm.hours_in_danger", 1, "Hours in which somebody says that 999 was phoned, where a "
                          "child is in danger now", "Local: the call itself does not wait for Kith"))
SILENT = climbs(1, again=1, first=NAMED_NURSE, then=DESIGNATED_NURSE)
ENTITLED = (NAMED_NURSE, DESIGNATED_NURSE)


def step(what: str, due: Length = TODAY, **rest) -> Duty:
    """A step that is taken outside Kith, mostly by telephone: whoever takes it says with whom, or why not."""
    facts = {"owner": THE_RECORDER, "escalate": SILENT, "level": "urgent", "done_when": StepTaken.answers()} | rest
    return Duty(what, due=due, act="Say that it was done", waived_by=ENTITLED, **facts)


# The kinds of team that sign a return each month. Where nobody of it signs in, a practice signs by a link; any other
# place outside belongs to another area, or is social care, which answers for its own.
BY_LINK = ("gp",)
SIGN_RETURNS = ("health_visiting", "school_nursing", "midwifery", "looked_after", "camhs", "sexual_health", "emergency",
                "adult_mental_health", "drug_and_alcohol", *BY_LINK)
