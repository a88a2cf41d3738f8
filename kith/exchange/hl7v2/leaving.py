"""How an A&E visit ended: where the patient went, and whether they left before anyone had seen them."""

import re

# A&E attendance disposal of the older commissioning data set, which hospitals still send in PV1-36. HL7's own table
# uses the same digits otherwise (07 is a patient who left), but no English department means those.
_DISPOSAL = {"01": "admitted", "02": "home", "03": "home", "04": "home", "05": "home", "06": "home",
             "07": "transferred", "10": "died", "11": "home", "12": "other", "13": "other", "14": "other"}
_LEFT = {"12", "13"}  # 13 refused treatment and left: nobody finished looking at that child either

# The hospital provider spell's discharge destination, which ITK messages send in the same field.
_DESTINATION = {"19": "home", "29": "home", "51": "transferred", "52": "transferred", "53": "transferred",
                "79": "died"}

# Emergency care discharge status and destination of the Emergency Care Data Set (SNOMED CT).
_LEFT_SNOMED = {"1066301000000103", "1066311000000101", "1066321000000107"}
_SNOMED = {"182992009": "home", "306689006": "home", "306691003": "home", "306694006": "home",
           "1066351000000102": "home", "306706006": "admitted", "1066331000000109": "admitted",
           "1066361000000104": "admitted", "1066371000000106": "admitted", "1066381000000108": "admitted",
           "1066391000000105": "admitted", "1066401000000108": "admitted", "1066341000000100": "admitted",
           "19712007": "transferred", "75004002": "died", "63238001": "died", "305398007": "died",
           "306705005": "other", "50861005": "other", "1077021000000100": "other", "1077031000000103": "other"}

_LEFT_WORDS = re.compile(r"(?i)\b(?:did not wait|didn't wait|dnw|lwbs|left before|left without|walked out|absconded|"
                         r"took own discharge|self[- ]discharged?|refused treatment|against medical advice)\b")
_WORDS = ((re.compile(r"(?i)\b(?:died|deceased|mortuary|rip)\b"), "died"),
          (re.compile(r"(?i)\b(?:admit(?:ted)?|admission|ward|itu|picu|theatre)\b"), "admitted"),
          (re.compile(r"(?i)\btransfer(?:red)?\b|\bother hospital\b"), "transferred"),
          (re.compile(r"(?i)\b(?:home|discharged?|gp|usual residence)\b"), "home"))


def answers(code: str, words: str) -> dict[str, str]:
    """What a disposal says; empty when it cannot be understood."""
    code = code.strip()
    padded = code.zfill(2)
    if code in _LEFT_SNOMED or padded in _LEFT or left_in_words(f"{code} {words}"):
        return {"left_to": "other", "left_before_seen": "yes"}
    known = _SNOMED.get(code) or _DISPOSAL.get(padded) or _DESTINATION.get(code) or _in_words(words or code)
    return {"left_to": known} if known else {}


def left_in_words(text: str) -> bool:
    """Whether a text says that somebody left before being seen, as departments often write among the diagnoses."""
    return bool(_LEFT_WORDS.search(text))


def _in_words(words: str) -> str:
    return next((meant for pattern, meant in _WORDS if pattern.search(words)), "")
