"""Whoever opens hundreds of records in an hour is asked why, also where each single one was theirs to open."""
from kith.forms.access.much_looked_at import MuchLookedAt
from kith.forms.access.much_looking_settled import MuchLookingSettled
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import CALDICOTT_GUARDIAN, CLINICAL_SAFETY_OFFICER, SERVICE_DESK

ASK_IN = setting("looking.days_to_ask", 1, "Working days in which somebody who opened many records is asked why",
                 "Local")


class MuchLookingAsked(Pathway):
    """A worker about to leave read one child after the other. Each page was allowed, so nobody ever asked."""

    title = "Many records opened by one worker"
    source = Source("National Data Guardian, ten data security standards; Caldicott principles")
    answers_rows = ("P8",)
    clock = HAPPENED
    begins_when = MuchLookedAt.where().because("one worker opened very many records within {within} on {when}")

    ask = Duty("Ask a worker why they opened so many records", owner=CALDICOTT_GUARDIAN, due=working_days(ASK_IN),
               level="urgent", done_when=MuchLookingSettled.answers(), act="Say what was found out",
               escalate=climbs(1, again=2, first=SERVICE_DESK, then=CLINICAL_SAFETY_OFFICER))
