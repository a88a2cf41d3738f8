"""A consent given in words is signed by whoever heard it; until then nothing is shared by it."""
from kith.forms.consent.consent_given import ConsentGiven
from kith.forms.consent.consent_signed import ConsentSigned
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import TEAM_LEAD, THE_RECORDER

SIGNED = setting("consent.working_days_to_sign", 1, "Working days in which a consent given in words is signed", "Local")


class ConsentInWords(Pathway):
    """They said yes, and nobody wrote that they had. A year later it was one word against another."""

    title = "Consent in words is signed"
    source = Source("Local consent policy")
    answers_rows = ("P8", "LA21")
    clock = HAPPENED
    begins_when = ConsentGiven.where(ConsentGiven.unsigned).because("somebody agreed in words on {when}")

    sign = Duty("Sign a consent that was given in words", owner=THE_RECORDER, due=end_of_working_day(SIGNED),
                done_when=ConsentSigned.answers(), act="Sign", waived_by=(TEAM_LEAD,),
                escalate=climbs(5, then=TEAM_LEAD))
