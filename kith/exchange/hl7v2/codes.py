"""What a diagnosis code says of injury and harm: ICD-10 by its chapters, and the few SNOMED codes A&E uses for it."""

import re

_ICD10 = re.compile(r"([A-Z]\d\d)\.?(\d{0,2}|X\d?)[A-Z*+]?", re.ASCII)
_SNOMED = re.compile(r"[1-9]\d{5,17}", re.ASCII)

# Contusions; the other superficial injuries of S00 to S90 are grazes, bites and splinters.
_CONTUSIONS = {"S20.0", "S20.2", "S30.0", "S30.1", "S30.2", "S40.0", "S50.0", "S50.1", "S60.0", "S60.1", "S60.2",
               "S70.0", "S70.1", "S80.0", "S80.1", "S90.0", "S90.1", "S90.2", "S90.3", "S00.1", "S05.1"}

# First and last category, and the questions they answer with yes.
_HARMS = (
    ("X60", "X84", ("self_harm",)), ("Y87", "Y87", ("self_harm",)),
    ("T36", "T50", ("overdose",)), ("X60", "X64", ("overdose",)), ("Y10", "Y14", ("overdose",)),
    ("X40", "X44", ("overdose",)),
    ("T51", "T51", ("intoxication",)), ("X45", "X45", ("intoxication",)), ("X65", "X65", ("intoxication",)),
    ("Y90", "Y91", ("intoxication",)),
    ("X85", "Y09", ("assault",)), ("T74", "T74", ("assault",)),
)  # fmt: skip
_KINDS = (
    ("T20", "T32", "burn"), ("X00", "X19", "burn"), ("T36", "T65", "poisoning"), ("X40", "X49", "poisoning"),
    ("X60", "X69", "poisoning"), ("Y10", "Y19", "poisoning"), ("S00", "T35", "other"), ("T66", "T79", "other"),
    ("V01", "Y36", "other"),
)  # fmt: skip
_FRACTURES = {"T02", "T08", "T10", "T12"}
_HEAD = {"S06", "S07", "S08", "S09"}

_SNOMED_KINDS = {"125666000": "burn", "125605004": "fracture", "125667009": "bruise", "302227002": "bruise",
                 "82271004": "head", "110030002": "head", "416462003": "wound", "125643001": "wound",
                 "312608009": "wound", "283682007": "wound", "399963005": "wound", "75478009": "poisoning",
                 "55680006": "poisoning", "1149222004": "poisoning", "417163006": "other", "700255001": "other"}
_SNOMED_HARMS = {"248062006": "self_harm", "276853009": "self_harm", "6471006": "self_harm", "55680006": "overdose",
                 "1149222004": "overdose", "25702006": "intoxication", "52684005": "assault", "700255001": "assault",
                 "697949003": "assault", "881081000000100": "domestic_abuse", "707087005": "domestic_abuse"}


def understood(code: str) -> bool:
    """Whether the code by itself says what was found."""
    return bool(_ICD10.fullmatch(code)) or code in _SNOMED_KINDS or code in _SNOMED_HARMS


def looks_coded(text: str) -> bool:
    """Whether a text is a code and no words."""
    return bool(_ICD10.fullmatch(text) or _SNOMED.fullmatch(text))


def harms(code: str) -> set[str]:
    """The questions about harm to which this code says yes."""
    if code in _SNOMED_HARMS:
        return {_SNOMED_HARMS[code]}
    category, exact = _category(code)
    told = {question for first, last, answered in _HARMS if first <= category <= last for question in answered}
    if exact in ("Y06.0", "Y07.0"):  # by a spouse or partner
        told.add("domestic_abuse")
    if "F10" <= category <= "F19" and exact.endswith(".0"):  # acute intoxication; the rest is dependence
        told.add("intoxication")
    return told | ({"intoxication"} if exact == "R78.0" else set())


def injuries(code: str) -> set[str]:
    """The kind of injury this code names; none when it names another illness."""
    if code in _SNOMED_KINDS:
        return {_SNOMED_KINDS[code]}
    category, exact = _category(code)
    if exact in _CONTUSIONS:
        return {"bruise"}
    if category in _FRACTURES or (category.startswith("S") and category.endswith("2")):
        return {"fracture"}
    if category in _HEAD:
        return {"head"}
    if category == "T01" or (category.startswith("S") and category.endswith("1")):
        return {"wound"}
    return {next((kind for first, last, kind in _KINDS if first <= category <= last), "")} - {""}


def _category(code: str) -> tuple[str, str]:
    found = _ICD10.fullmatch(code)
    return (found[1], f"{found[1]}.{found[2][:1]}") if found else ("", "")
