"""What a review of a health assessment comes to: a point for each question of the tool that is met."""
from collections.abc import Mapping

from kith.forms.looked_after.assessment_reviewed import AssessmentReviewed
from kith.language import YesNo

CRITERIA = tuple(key for key, one in AssessmentReviewed.questions.items() if isinstance(one, YesNo))


def points(said: Mapping) -> int:
    """Out of as many as the tool asks."""
    return sum(said.get(one) == "yes" for one in CRITERIA)
