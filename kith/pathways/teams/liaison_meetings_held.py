"""Each month midwife and health visitor meet about a practice’s families; not held, it is a failure that is counted."""
from kith.forms.teams.liaison_agreed import LiaisonAgreed
from kith.forms.teams.liaison_held import LiaisonHeld
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, days, months
from kith.language.roles import DESIGNATED_NURSE, HEALTH_VISITING_LEAD, NAMED_MIDWIFE
from kith.statuses.liaison import IN_A_CLUSTER, MONTHS_BETWEEN


class LiaisonMeetingsHeld(Pathway):
    """No such meeting took place anywhere, and nobody’s list said that one was missing."""

    title = "Maternity liaison meetings are held"
    source = Source("Locality standard: midwifery and health visiting meet each month, cluster by cluster")
    answers_rows = ("AN02",)
    clock = HAPPENED
    begins_when = LiaisonAgreed.where().because("this practice belongs to a cluster of maternity liaison")

    meet = Duty("Hold a maternity liaison meeting, or say why not", owner=NAMED_MIDWIFE, due=months(MONTHS_BETWEEN),
                every=months(MONTHS_BETWEEN), while_=IN_A_CLUSTER, level="routine", done_when=LiaisonHeld.follows(),
                act="Say who was there",
                escalate=climbs(14, again=14, by=days, first=HEALTH_VISITING_LEAD, then=DESIGNATED_NURSE))
