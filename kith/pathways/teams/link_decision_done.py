"""What a link meeting decides about a child has an owner and a day, and ends when it is done."""
from kith.forms.teams.liaison_spoken import LiaisonSpoken
from kith.forms.teams.link_decision import LinkDecision
from kith.forms.teams.link_done import LinkDone
from kith.forms.teams.practice_spoken import PracticeSpoken
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, climbs, working_days
from kith.language.roles import NAMED_GP, TEAM_LEAD, THE_RECORDER, WHOEVER_IS_ASKED


class LinkDecisionDone(Pathway):
    """What was agreed over coffee was done by nobody, since each took it for the other's."""

    title = "A decision of a link meeting is done"
    source = Source("A formal offer of link meetings, after a published review found them missing or half attended")
    answers_rows = ("HV03", "GP01", "AN02")
    clock = HAPPENED
    begins_when = (LinkDecision.where().because("a link meeting decided something about {name} on {when}")
                   | LiaisonSpoken.where(LiaisonSpoken.discussed).because(
                       "maternity liaison decided something about {name} on {when}")
                   | PracticeSpoken.where(PracticeSpoken.discussed).because(
                       "a practice meeting decided something about {name} on {when}"))

    do = Duty("Do what a link meeting decided", owner=WHOEVER_IS_ASKED, due=by_day(
        LinkDecision.by_day, working_days(10)), done_when=LinkDone.answers(), act="Say what was done",
        waived_by=(TEAM_LEAD,), escalate=climbs(5, again=10, then=NAMED_GP, also=(THE_RECORDER,)))
