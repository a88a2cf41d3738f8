"""Whoever had given what was taken back says how they go on, and tells those who hear it from nobody else."""
from kith.forms.consent.sharing_ended import SharingEnded
from kith.forms.consent.sharing_gone_on import SharingGoneOn
from kith.language import LEARNT, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language.roles import WHOEVER_IS_NAMED
from kith.statuses.consent import TO_HEAR

VOICE, HERE = SharingEnded.by_voice, SharingEnded.holds


class SharingEndedGoneOn(Pathway):
    """The nurse heard that she had taken it back, and believed that the school had heard it too."""

    title = "What was taken back: how it goes on"
    source = Source("UK GDPR, article 19: those who were given something are told, by whoever gave it")
    answers_rows = ("LA21", "P8")
    clock = LEARNT
    begins_when = (
        SharingEnded.where(VOICE.asked).because(
            "what was given about {name} is no longer agreed to, and you alone can say so to: {by_voice}")
        | SharingEnded.where(VOICE.not_asked, HERE.asked).because(
            "what was given about {name} is no longer agreed to: {holds}")
        | SharingEnded.where(VOICE.not_asked, HERE.not_asked).because(
            "somebody said no, and was not asked about {name}: {unasked}"))

    go_on = Duty("Say how you go on without what is not agreed to", owner=WHOEVER_IS_NAMED,
                 due=end_of_working_day(TO_HEAR), done_when=SharingGoneOn.answers(), act="Say how it goes on",
                 escalate=climbs(5))
