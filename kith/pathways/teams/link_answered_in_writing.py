"""Where no meeting can be held, practice and health visitor each answer about a child in writing, by a day."""
from kith.forms.teams.link_answered import LinkAnswered
from kith.forms.teams.link_asked import LinkAsked
from kith.forms.teams.practice_spoken import PracticeSpoken
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import GP, HEALTH_VISITING_LEAD, HEALTH_VISITOR, NAMED_GP, THE_RECORDER

DAYS = setting("link.days_to_answer", 10, "Working days in which each side answers in place of a link meeting", "Local")


class LinkAnsweredInWriting(Pathway):
    """Five practices held no meeting, and of their children nobody spoke at all."""

    title = "Practice and health visitor answer in writing"
    source = Source("A formal offer of link meetings, after a published review found them missing or half attended")
    answers_rows = ("HV03", "GP01", "GP05")
    clock = HAPPENED
    begins_when = (LinkAsked.where().because(
        "practice and health visitor were asked about {name} in writing on {when}, in place of a meeting")
        | PracticeSpoken.where(PracticeSpoken.without_visitor | PracticeSpoken.without_practice).because(
            "{name} was not spoken of at the practice meeting on {when}, since one side was not there"))

    practice = Duty("Answer about a child in place of a link meeting", owner=GP, due=working_days(DAYS),
                    when=LinkAsked.what.asked | PracticeSpoken.without_practice,
                    done_when=LinkAnswered.answers(), act="Answer it",
                    escalate=climbs(5, again=10, then=NAMED_GP, also=(THE_RECORDER,)))
    visitor = Duty("Answer about a child in place of a link meeting", owner=HEALTH_VISITOR, due=working_days(DAYS),
                   when=LinkAsked.what.asked | PracticeSpoken.without_visitor,
                   done_when=LinkAnswered.answers(), act="Answer it",
                   escalate=climbs(5, again=10, then=HEALTH_VISITING_LEAD, also=(THE_RECORDER,)))
