"""What somebody agreed to is gone through with them again after their life has changed."""
from kith.forms.consent.consent_reviewed import ConsentReviewed
from kith.forms.consent.consent_unsettled import ConsentUnsettled
from kith.language import LEARNT, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import WHOSE_CONSENT
from kith.statuses.consent import DAYS


class ConsentAskedAgain(Pathway):
    """Young people signed for the life they had. They moved, and what they had signed went on being used."""

    title = "Consent is gone through again"
    source = Source("Consent is asked again when what it was given for changes")
    answers_rows = ("LA21", "P8")
    clock = LEARNT
    begins_when = ConsentUnsettled.where().because("after {name} had agreed to what is shared, {why}")

    ask = Duty("Go through again what they agreed to", owner=WHOSE_CONSENT, due=working_days(DAYS),
               done_when=ConsentReviewed.answers(ConsentReviewed.asked), act="Write what they said", escalate=climbs(5))
