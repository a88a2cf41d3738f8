"""How soon a health assessment is read by somebody else, and mended where it is returned."""
from kith.language import setting

DAYS_TO_REVIEW = setting("assessments.working_days_to_assure", 10, "Working days in which a signed health assessment "
                         "is read against the tool by somebody else", "Local")
DAYS_TO_MEND = setting("assessments.working_days_to_mend", 5, "Working days in which a health assessment that was "
                       "returned is mended and signed again", "Local")
