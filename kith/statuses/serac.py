"""Who speaks for health at SERAC, the meeting on sexual exploitation."""
from kith.language.roles import SCHOOL_NURSING_LEAD

FOR_HEALTH = SCHOOL_NURSING_LEAD   # a member of the panel since the review; another locality may name another lead
