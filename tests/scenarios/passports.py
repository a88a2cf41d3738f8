"""What the stories of the health passport have in common: somebody in care, what they read, and what they left with."""
from kith.engine.catalogue import FORMS
from kith.statuses.care import LOOKED_AFTER
from tests.scenarios.story import person

BEGAN, ENDED = LOOKED_AFTER.begins.form, LOOKED_AFTER.ends.form
LINE = {"section": "allergies", "there": "yes", "what": "Penicillin", "whose": "together", "shown": "yes"}
READ = {"stage": "draft", "together": "yes"}
ALONE = {"stage": "draft", "together": "no", "why_alone": "She is away until Friday, then we read it"}
HAS_IT = {"what": "passport", "ways": ["paper", "phone"], "receipt": "yes"}
LETTER = {"what": "letter", "why_not": "The passport was not printed in time"}


def in_care(born: str, since: str = "Wed 1 Jul 09:00", name: str = "Zara"):
    one = person(name, born=born)
    one.says(FORMS[BEGAN], since, legal_status="full_care_order", local_authority="Northbrook")
    return one


def leaves(one, when: str = "Mon 13 Jul 12:00"):
    """They leave care."""
    return one.says(FORMS[ENDED], when)
