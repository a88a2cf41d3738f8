"""The words in which appointments, directions and what came of them are said, shared by their forms."""

WITH_WHOM = {
    "health_visitor": "Health visiting", "school_nurse": "School nursing", "midwife": "Midwifery",
    "looked_after_nurse": "Looked-after children’s nursing", "camhs": "CAMHS", "gp": "The GP practice",
    "speech_and_language": "Speech and language", "early_help": "Early help", "hospital": "A hospital clinic",
    "dentist": "The dentist", "social_worker": "Children’s social care", "adult_mental_health": "Adult mental health",
    "drug_and_alcohol": "Drug and alcohol service",
}
# Each of these has a policy of its own. A service held in confidence is none of them all: it writes in its own record.
OWN_POLICY = ("health_visitor", "school_nurse", "speech_and_language", "early_help")
NO_POLICY_OF_ITS_OWN = tuple(key for key in WITH_WHOM if key not in OWN_POLICY)

# Not brought, did not come, nobody in and cancelled by us are four things; whoever counts them as one finds no cause.
OUTCOMES = {"came": "Came, or was seen", "not_brought": "Was not brought", "did_not_come": "Did not come",
            "nobody_in": "Nobody was in", "put_off": "They asked for another day", "cancelled": "We cancelled it"}
REASONS = {"not_told": "They did not know of it, or knew a wrong day", "forgot": "They forgot",
           "ill": "Somebody was ill", "way": "The way, the time or the money", "others": "Work, or other children",
           "words": "It was in a language or in words they could not read", "afraid": "They were afraid of coming",
           "no_use": "They see no use in it", "not_asked": "Nobody has asked them yet"}
REASON_OR_OTHER = REASONS | {"other": "Something else"}
