"""The words in which the answers of a meeting’s entries stand on its pages."""
from kith.access.roles import title
from kith.forms.meetings.challenge_answered import ANSWERS
from kith.forms.meetings.correction_weighed import HOLDS
from kith.forms.meetings.decisions_issued import ALSO, PLAN

WORDS = {"plans": PLAN, "also": ALSO, "answers": ANSWERS, "holds": HOLDS, "titles": title}
