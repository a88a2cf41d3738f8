"""The words in which grave harm is said, shared by its forms: signs, who was told, and what is no reason."""
from kith.language.questions import NO_REASON
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, NAMED_GP, NAMED_MIDWIFE, NAMED_NURSE
from kith.language.settings import setting
from kith.language.telephone import ByTelephone

# Whom to telephone of what is said against somebody: by law the officer; their number is each locality’s own.
OFFICER = ByTelephone(
    "safeguarding",
    setting("allegations.contact", "the local authority’s designated officer", "Who outside is told of what is said "
            "against somebody who works with children", "Working Together to Safeguard Children; who it is is local"),
    setting("allegations.telephone", "", "Their number, which stands on every page where it is asked for", "Local"),
    until="Write no name down, and do not speak with whoever it is about, nor with their manager, before one of these "
          "has answered. Is it about one of the safeguarding team? Write nothing here, and tell the officer alone.")
# Who may write of what was said against somebody who works with children.
SAFEGUARDING = (NAMED_NURSE, NAMED_MIDWIFE, NAMED_GP, DESIGNATED_NURSE, DESIGNATED_DOCTOR)

SIGNS = {"older": "An older partner or friend who decides", "gifts": "Gifts, money, phones, lifts, somewhere to stay",
         "missing": "Missing from home, care or school", "drugs": "Alcohol or drugs given by others",
         "online": "Met, asked or threatened online", "afraid": "Afraid of somebody, or watched by them",
         "infection": "An infection passed on by sex, or a pregnancy", "injuries": "Injuries nobody explains",
         "others": "Others they know are harmed too"}
NOTHING_SAID = (*NO_REASON, "?", "unknown")   # of grave harm not even one letter, or that nobody knows
ALONE = {"yes": "Yes", "no": "No, somebody else was there"}
# Whether whoever it is about knows what is sent about them.
KNOWS = {"yes": "Yes, and agrees", "against": "Yes, and does not agree", "unsafe": "No: telling them would not be safe"}
# What each service signs for a month, by its key on the return; a new one here is a new line of it.
RETURNED = {"fgm": "FGM told by a girl herself, or seen", "fgm_risk": "FGM feared, or a mother’s FGM and a girl",
            "exploitation": "Sexual exploitation", "honour": "Honour-based abuse or a forced marriage",
            "marac": "High risk at home, for MARAC", "allegation": "Said against somebody who works with children",
            "death": "Children who died", "incident": "Serious incidents"}
