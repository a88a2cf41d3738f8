"""What a next of kin is to the patient, in Kith's words, whichever code or word the hospital used."""

import re

# HL7 table 0063 and the role codes of FHIR. Employers and the like say nothing about a family and are left out.
_HL7 = {
    "SPO": "partner", "DOM": "partner", "CHD": "child", "NCH": "child", "SCH": "cared_for", "FCH": "cared_for",
    "DEP": "cared_for", "WRD": "cared_for", "GCH": "grandchild", "PAR": "parent", "MTH": "mother", "FTH": "father",
    "CGV": "carer", "GRD": "carer", "GUARDIAN": "carer", "PRNFOST": "foster_carer", "STPPRN": "step_parent",
    "ADOPTP": "adoptive_parent", "NMTH": "mother", "NFTH": "father", "CHLDFOST": "cared_for", "HSIB": "half_sibling",
    "GRP": "grandparent", "EXF": "other_relative", "SIB": "sibling", "BRO": "sibling",
    "SIS": "sibling", "FND": "contact_with", "OAD": "contact_with", "EMC": "contact_with", "PRN": "parent",
}  # fmt: skip

# The NHS Data Dictionary's person relationship type, which ITK messages carry. A step or foster parent is not a
# parent in law, so neither is written down as one.
_NHS = {
    1: "spouse", 2: "partner", 3: "parent", 5: "step_parent", 6: "foster_carer", 7: "carer", 8: "partner", 9: "child",
    10: "cared_for", 12: "mother", 13: "father", 14: "sibling", 15: "sibling", 16: "other_relative",
    17: "contact_with", 18: "contact_with", 19: "contact_with", 20: "carer",
}  # fmt: skip

# Read in this order: "foster mother" is not a mother, and "former partner" no partner.
_WORDS = (
    (r"employ|manager|solicitor|social worker|self\b|not applicable", None),
    (r"\bfoster (child|son|daughter)|\bward\b", "cared_for"),
    (r"\bstep ?-?(child|son|daughter)", "step_child"),
    (r"\badopt\w* (child|son|daughter)", "adopted_child"),
    (r"\badopt", "adoptive_parent"),
    (r"\bidentical (twin|triplet)", "identical_twin"),
    (r"\b(twin|triplet)", "twin"),
    (r"\bfoster", "foster_carer"),
    (r"\bhalf", "half_sibling"),
    (r"\bgrand ?-?(child|son|daughter)", "grandchild"),
    (r"\bgrand|\b(nan|nana|nanny|gran|granny|grandad)\b", "grandparent"),
    (r"\bdivorced\b", "divorced"),
    (r"\b(ex|former|separated)\b", "former_partner"),
    (r"\bstep ?-?(brother|sister|sibling)", "other_relative"),
    (r"\bstep", "step_parent"),
    (r"\bguardian|\bcarer?\b|\bcaregiver", "carer"),
    (r"in[ -]law|\b(aunt|auntie|uncle|cousin|niece|nephew|relative)\b", "other_relative"),
    (r"\b(mother|mum|mam|mummy)\b", "mother"),
    (r"\b(father|dad|daddy)\b", "father"),
    (r"\bparents?\b", "parent"),
    (r"\b(brother|sister|sibling)\b", "sibling"),
    (r"\b(son|daughter|child)\b", "child"),
    (r"\b(husband|wife|spouse|civil partner)\b", "spouse"),
    (r"\b(partner|girlfriend|boyfriend)\b", "partner"),
    (r"\b(friend|neighbour|contact)\b", "contact_with"),
)
_NO_RELATION = {"SEL", "EME", "EMR", "ASC", "TRA", "MGR", "OWN", "NON", "21"}


def kind(code: str, words: str) -> str | None:
    """One kind of relationship; another relative where it is not known which, None where it is no relationship."""
    code = code.strip().upper()
    if code in _NO_RELATION:
        return None
    # "6^Tochter" is a daughter by another country's list: the words go before the number.
    if words and not code.isalpha():
        return _in_words(words)
    if code.isdecimal() and code.isascii():
        return _NHS.get(int(code[:4]), "other_relative")
    return _HL7.get(code) or _in_words(words or code)


def _in_words(words: str) -> str | None:
    for pattern, meant in _WORDS:
        if re.search(pattern, words.lower()):
            return meant
    return "other_relative"
