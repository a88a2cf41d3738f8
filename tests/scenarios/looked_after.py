"""What the stories of looked-after children have in common: a child in care, and the questionnaires about them."""
from kith.engine.folding import fold_all
from kith.engine.matters.questionnaires import answers, series
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.sdq_completed import SdqCompleted
from kith.forms.looked_after.sdq_scored import SdqScored
from kith.language import Role
from kith.statuses.questionnaires import RISE
from tests.scenarios.story import person, told

APPROVED = {"voice": "yes", "needs": "yes", "goals": "yes", "owners": "yes", "sources": "yes", "decided": "approved"}
RETURNED = APPROVED | {"goals": "no", "goals_mend": "The optician: what should be different?", "owners": "no",
                       "owners_mend": "Nobody has taken on the counselling", "decided": "returned"}


def in_care(name: str = "Kai", born: str = "10 years ago", since: str = "Mon 1 Jun"):
    one = person(name, born=born)
    one.says(LookedAfterBegan, since, legal_status="voluntary")
    return one


def sdq(one, when: str, total: int, informant: str = "carer", by: int | None = 4, role: Role | None = None):
    """It comes, and the program says its score, as the pipe has it."""
    came = one.says(SdqCompleted, when, by=by, role=role, informant=informant, total=total)
    said = fold_all(version for version in told.versions if version.form == SdqCompleted.key)
    for filled in series(said):
        if filled.entry.root == came.root:
            one.says(SdqScored, when, by=None, occasion=f"kith:sdq {came.root}", **answers(filled, RISE.default))
    return came
