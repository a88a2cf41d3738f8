"""Practice and health visitor meet in a rhythm; where they do not for eight weeks, the named GP hears of it."""
from kith.forms.teams.link_agreed import LinkAgreed
from kith.forms.teams.link_meeting_held import LinkMeetingHeld
from kith.forms.teams.team_closed import TeamClosed
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, Span, days, overdue_by, setting
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_GP, TEAM_LEAD
from kith.statuses.practice import EVERY

# Six weeks and these are eight, since a day on which something ends is not counted twice.
WITHOUT = setting("link.days_late", 13, "Days after a link meeting was due on which the named GP hears", "Local")
LINKED = Span(title="linked", begins=LinkAgreed.where(), ends=TeamClosed.where())


class LinkMeetingsHeld(Pathway):
    """Each practice had a health visitor by name; some never met, and nobody could see which."""

    title = "Link meetings are held"
    source = Source("A formal offer of link meetings, after a published review found them missing or half attended")
    answers_rows = ("HV03", "GP01")
    clock = HAPPENED
    begins_when = LinkAgreed.where().because("link meetings of this practice with its health visitor are agreed")

    meet = Duty("Hold a link meeting, or go through the children in writing", owner=TEAM_LEAD, due=days(EVERY),
                every=days(EVERY), while_=LINKED, level="routine", done_when=LinkMeetingHeld.follows(),
                act="Record the meeting", waived_by=(NAMED_GP,),
                escalate=Escalate(overdue_by(days(WITHOUT), NAMED_GP), again=days(WITHOUT),
                                  also=(HEALTH_VISITING_LEAD,)))
