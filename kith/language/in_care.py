"""The words in which being looked after is said: by which order, why, where, with whom, and how it ended.

What the statutory return calls each of these changes with the year and is no word of a form: the return keeps it.
"""

LEGAL_STATUSES = {
    "full_care_order": "Full care order", "interim_care_order": "Interim care order",
    "placement_order": "Court order: may be placed for adoption",
    "voluntary": "Agreed with parents",
    "short_breaks": "A series of short breaks, each recorded by itself",
    "short_breaks_agreed": "A series of short breaks, recorded as one agreement",
    "police_protection": "Police protection", "emergency_protection": "Emergency protection order",
    "child_assessment": "Child assessment order",
    "remanded": "Remanded", "held_by_police": "Held by the police, and moved to the local authority",
    "sentenced": "Sentenced to live where the local authority says",
    "other": "Other",
}
SHORT_BREAKS = ("short_breaks", "short_breaks_agreed")

NEEDS = {
    "abuse": "Abuse or neglect", "disability": "The child’s disability", "parents_ill": "A parent is ill or disabled",
    "stress": "The family is in acute stress", "dysfunction": "The family does not work as one",
    "behaviour": "The child’s behaviour puts others or themselves at risk", "income": "Low income",
    "nobody": "No parent is there",
}

# In which way somebody who left care is contacted in the year after.
WAYS_AFTER_CARE = {"visit": "A visit", "phone": "By telephone", "text": "A text", "drop_in": "At a drop-in",
                   "other": "Another way that they chose"}
# What a young person in care may need help with, and the same as they say it.
HEALTH_NEEDS = {"contraception": "Contraception and sexual health", "substances": "Drugs, alcohol or smoking",
                "pregnancy": "A pregnancy, or being a young parent", "feelings": "Feelings and mental health",
                "other": "Something else"}
HEALTH_NEEDS_AS_THEY_SAY = {"contraception": "Sex, and not getting pregnant", "substances": "Drugs, drink or smoking",
                            "pregnancy": "Having a baby, or being a young parent", "feelings": "How you feel",
                            "other": "Something else"}

PLACEMENTS = {
    "foster": "Foster carer", "foster_long": "Foster carer, for the long term",
    "foster_to_adopt": "Foster carer who may adopt",
    "kin": "Relative or friend who fosters", "kin_long": "Relative or friend who fosters, for the long term",
    "kin_to_adopt": "Relative or friend who fosters and may adopt",
    "parents": "At home with parents",
    "adopters": "With those who will adopt them, by a court’s order",
    "adopters_agreed": "With those who will adopt them, agreed by the parents",
    "carer_adopts": "The foster carer is to adopt them, by a court’s order",
    "carer_adopts_agreed": "The foster carer is to adopt them, agreed by the parents",
    "home": "Children’s home", "secure": "Secure children’s home", "supported": "Supported accommodation",
    "residential_care": "Residential care home", "health": "Hospital, or another place that gives nursing care",
    "mother_and_baby": "Family centre, or mother and baby unit", "school": "Residential school",
    "custody": "Prison for the young, or secure training centre",
    "employment": "Where they work and live", "independent": "By themselves",
    "away_short": "Somewhere else for a few days", "away_hospital": "In hospital for a while",
    "away_holiday": "On holiday", "away_carer": "Somewhere else while the carer is on holiday",
    "away": "Somewhere else for a while, for another reason",
    "other": "Somewhere else",
}

PROVIDERS = {
    "own": "The local authority that is responsible", "other_authority": "Another local authority",
    "public": "Another public body", "private": "A private company", "charity": "A charity or voluntary body",
    "parent": "Parents, or somebody with parental responsibility",
}

CHANGES = {
    "plan": "It was planned so", "carer": "The carer asked for it", "home_closed": "The home closed",
    "allegation": "Something was said against the carer", "standards": "The care was not good enough",
    "approval": "The carer’s approval was taken away or ended", "behaviour": "The carer could not manage the behaviour",
    "child": "The child asked for it", "authority": "The local authority asked for it", "custody": "Into custody",
    "other": "Another reason",
}

ENDINGS = {
    "home_planned": "Went home, as was planned", "home": "Went home, and it was not planned",
    "kin": "Went to live with somebody who has no parental responsibility",
    "arrangements_order": "A court said with whom the child lives",
    "guardian_kin_carer": "Special guardian: the relative or friend who fostered them",
    "guardian_carer": "Special guardian: their foster carer",
    "guardian_kin": "Special guardian: another relative or friend",
    "guardian": "Special guardian: somebody else",
    "adopted": "Adopted, and nobody opposed it", "adopted_opposed": "Adopted, without the parents’ consent",
    "stays": "Turned 18, and stays with the carers", "supported": "Lives independently, with support",
    "independent": "Lives independently, without support", "adult_care": "To residential care for adults",
    "authority": "Another local authority took over", "custody": "Sentenced to custody",
    "remand": "The remand ended", "abroad": "Moved abroad", "age": "Found to be 18 or older",
    "died": "Died", "other": "Another reason",
}

RESPONSIBLE = {"mother": "Mother", "father": "Father", "authority": "The local authority",
               "guardian": "A special guardian", "adopters": "Those who will adopt them", "other": "Somebody else"}

# Whether the child said something at a review, and how.
TOOK_PART = {
    "too_young": "Was under four", "spoke": "Was there, and spoke",
    "advocate": "Was there, and somebody spoke for them",
    "signs": "Was there, and said it without words", "silent": "Was there, and took no part",
    "sent_person": "Was not there, and somebody spoke for them", "sent_words": "Was not there, and sent their words",
    "nothing": "Was not there, and nothing came from them",
}

ETHNICITIES = {
    "white_british": "White British", "white_irish": "White Irish", "traveller": "Traveller of Irish heritage",
    "roma": "Gypsy or Roma", "white_other": "Another White background",
    "white_caribbean": "White and Black Caribbean", "white_african": "White and Black African",
    "white_asian": "White and Asian", "mixed_other": "Another mixed background",
    "indian": "Indian", "pakistani": "Pakistani", "bangladeshi": "Bangladeshi",
    "asian_other": "Another Asian background",
    "caribbean": "Black Caribbean", "african": "Black African", "black_other": "Another Black background",
    "chinese": "Chinese", "any_other": "Another ethnic group",
}
