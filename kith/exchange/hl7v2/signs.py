"""What a department's own words say about injury and harm; a doubt counts as yes, a plain denial as nothing said."""

import re

# "No bruising" and "denies any self harm" say nothing here; "?fracture" and "non-accidental injury" say yes. Only
# words directly before a sign deny it: "no fracture, bruise to arm" still holds a bruise.
_DENIED = re.compile(
    r"(?i)\b(?:no|not|nil|denies|denied|denying|without)"
    r"(?:\s+(?:any|obvious|apparent|visible|clear|other|new|known|further|significant|bony|acute|serious|head|skull|facial|signs?|evidence|"
    r"history|thoughts|of|a|an|been)){0,4}\s+$"
)

_INJURIES = (
    ("fracture", r"fract?ures?|fractured|broken (?:bone|arm|leg|wrist|ankle|finger|toe|nose|rib|collar\s?bone)s?|#"),
    ("burn", r"burns?|burnt|burned|sunburn|scald(?:s|ed|ing)?"),
    ("bruise", r"bruis(?:e|es|ed|ing)|contusions?|ha?ematoma|black eye|petechiae"),
    ("head", r"head injur(?:y|ies)|head inj|minor hi|concuss(?:ion|ed)|skull|"
             r"(?:bang(?:ed)?|hit|bump(?:ed)?|knock(?:ed)?)(?: \w+){0,2} head"),
    ("wound", r"wounds?|lacerations?|lacerated|cuts?|abrasions?|graz(?:e|es|ed)|bites?|bitten|puncture|"
              r"stab(?:s|bed|bing)?"),
    ("poisoning", r"poison(?:ing|ed)?|ingest(?:ion|ed)|overdos(?:e|ed|ing)|swallowed"),
    ("other", r"injur(?:y|ies|ed)|nai|trauma|fell(?! asleep| ill| unwell)|falls?(?! asleep)|falling|sprain(?:ed)?|"
              r"dislocat(?:ion|ed)|crush(?:ed)?|rtc|rta|near[- ]drowning|drowned|choked|strangl\w*|swelling to head"),
)  # fmt: skip
_HARMS = {
    "self_harm": r"self[- ]?(?:harm(?:ed|ing)?|inflicted|injur\w*|poisoning)|dsh|suicid\w*|ligature|"
                 r"(?:hang(?:ed|ing)|cut(?:ting)?) (?:own|self|her|him|his|their)\w*",
    "domestic_abuse": r"domestic (?:abuse|violence|incident|assault)|dva?|(?:assault\w*|hit|punched|attacked|hurt) by "
                      r"(?:\w+ ){0,2}(?:partner|husband|wife|boyfriend|girlfriend)",
    "overdose": r"overdos(?:e|ed|ing)|(?:taken|took) (?:too many|\d+)(?: \w+)? (?:tablets|pills|capsules)",
    "intoxication": r"intoxicat\w*|drunk|inebriated|alcohol excess|under the influence|etoh|high on",
    "assault": r"assault(?:ed)?|punched|kicked by|stab(?:bed|bing)|attacked|non[- ]accidental injury|nai|"
               r"physical abuse|beaten|strangl\w*",
}  # fmt: skip
_OD = re.compile(r"\bOD(?:'?d)?\b")  # in capitals only: "od" is also "once daily"


def _whole_words(pattern: str) -> re.Pattern:
    return re.compile(rf"(?i)(?:(?<=#)|(?<![\w])|(?=#))(?:{pattern})(?!\w)")


_KINDS = tuple((kind, _whole_words(pattern)) for kind, pattern in _INJURIES)
_SIGNS = {question: _whole_words(pattern) for question, pattern in _HARMS.items()}


def harms(text: str) -> set[str]:
    """The questions about harm to which this text says yes."""
    told = {question for question, pattern in _SIGNS.items() if _said(pattern, text)}
    return told | ({"overdose"} if _said(_OD, text) else set())


def injuries(text: str) -> set[str]:
    """The kinds of injury this text speaks of."""
    return {kind for kind, pattern in _KINDS if _said(pattern, text)}


def _said(pattern: re.Pattern, text: str) -> bool:
    return any(not _DENIED.search(text[max(0, found.start() - 80) : found.start()]) for found in pattern.finditer(text))
