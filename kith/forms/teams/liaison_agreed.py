"""Of one practice: to which cluster of maternity liaison it belongs, and who comes for its families."""
from kith.language import Form, Text
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_MIDWIFE, NAMED_NURSE


class LiaisonAgreed(Form):
    """Says in which cluster a practice’s families are spoken of, with its link midwife and health visitor."""

    title = "Maternity liaison: agreed"
    about = "team"
    by_people = False
    led_to_by = ("links",)
    recorded_by = (NAMED_MIDWIFE, HEALTH_VISITING_LEAD, NAMED_NURSE)
    once_for = "sender"   # said again it replaces what was said: one practice is in one cluster
    line = "Maternity liaison in the cluster {cluster}. Midwife: {midwife}. Health visitor: {visitor}."
    save = "Save what is agreed"

    cluster = Text("Which cluster of practices?", hint="By the same name for each of its practices.")
    midwife = Text("Who is the midwife of this practice?")
    visitor = Text("Who is its link health visitor?")
