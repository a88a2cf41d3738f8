"""What somebody can agree to: purposes, those who may be given something, and why it may be given without agreement."""
from kith.language.roles import TOLD

PURPOSES = {"assessment": "To put a health assessment together", "plan": "So that all work on one plan",
            "help": "So that somebody can help", "service": "To be seen by another service",
            "appointments": "To get to appointments", "moving": "When they move, or leave a service"}
RECIPIENTS = TOLD | {"social_worker": "The social worker", "carer": "The carer or key worker", "parents": "The parents",
                     "school": "The school or college", "drug_and_alcohol": "Drug and alcohol services",
                     "adult_mental_health": "Adult mental health", "adult_care": "Adult social care",
                     "leaving_care": "The leaving care adviser", "other": "Somebody else"}
# A no to one of these is a no to the other: nobody can tell them apart who is asked.
SAME_HOUSE = dict.fromkeys(("social_worker", "csc_front_door"), frozenset({"social_worker", "csc_front_door"}))
AGREED, AGAINST = "agreed", "safeguarding"
BASES = {AGREED: "It was agreed to", AGAINST: "To keep somebody safe, without agreement",
         "law": "A law or a court asks for it"}
LAWFUL = {"harm": "A child may come to serious harm", "asking": "To ask would put somebody in danger, or warn them",
          "nobody": "Nobody who could agree can be asked in time", "law": "A law or a court asks for it"}
# Whether whoever it is about knows what was shared without their agreement.
TOLD_OR_NOT = {"yes": "Yes", "later": "Not yet", "unsafe": "No: telling them would not be safe"}
