"""Whoever is told something in confidence reads it, and the young person hears that they were."""
from kith.forms.sexual_health.told_read import ToldRead
from kith.forms.sexual_health.told_to_others import ToldToOthers
from kith.forms.sexual_health.young_person_told import YoungPersonTold
from kith.language import LEARNT, Duty, Each, Pathway, Source, climbs, end_of_working_day, named_in, setting
from kith.language.duties import SAID
from kith.language.roles import NAMED_NURSE, THE_RECORDER, TOLD_ROLES

WHAT, ACT, READ = "Read what you are told in confidence", "I have read it", ToldRead.answers()
SOON = end_of_working_day(setting(
    "confidence.working_days_to_read", 1, "Working days in which what is told in confidence is read", "Local"))
UP = climbs(1, again=2, also=(THE_RECORDER,))


class ToldInConfidence(Pathway):
    """What nobody reads protects nobody, and what a young person hears of last they do not tell again."""

    title = "Told in confidence"
    source = Source("Information sharing: the least that is needed, to those who need it, and the person is told")
    answers_rows = ("SH01",)
    clock = LEARNT
    begins_when = ToldToOthers.where(ToldToOthers.stands).because("something was told in confidence on {when}")

    read = Each(named_in(ToldToOthers.needs, {"named": NAMED_NURSE} | TOLD_ROLES), WHAT, due=SOON, level="urgent",
                act=ACT, done_when=READ, beside=SAID, escalate=UP)
    tell = Duty("Tell the young person what others were told", owner=THE_RECORDER, due=end_of_working_day(1),
                done_when=YoungPersonTold.follows(), act="Write how they were told", escalate=UP,
                when=ToldToOthers.told.is_in("later"))
