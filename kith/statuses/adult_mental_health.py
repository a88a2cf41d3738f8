"""Seen by adult mental health: from the day the service is involved to its last day."""
from kith.forms.family.involvement import Involvement
from kith.language import Span, arrives, setting

DAYS = setting("adults.days_to_think_of_the_unborn", 5, "Working days to say what could harm an unborn baby",
               "Local: no national time")
SERVICE = Involvement.role.is_in("adult_mental_health")
SEEN = Span(title="seen by adult mental health", begins=Involvement.where(SERVICE),
            ends=arrives(Involvement.ended, where=SERVICE))
