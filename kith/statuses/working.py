"""A team that works: what it owes every day and week is owed while this stands."""
from kith.forms.teams.team_closed import TeamClosed
from kith.forms.teams.team_opened import TeamOpened
from kith.language import Span

OPEN = Span(title="open", begins=TeamOpened.where(), ends=TeamClosed.where())
