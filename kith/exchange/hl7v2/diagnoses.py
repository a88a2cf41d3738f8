"""The reason for a visit and what was found, as answers; what nobody here can read is said, not dropped."""

from kith.exchange.hl7v2 import codes, leaving, signs
from kith.exchange.hl7v2.carried import plain
from kith.exchange.hl7v2.parsing import Message

# When a visit shows several, the one that most needs a second look.
_ORDER = ("fracture", "burn", "bruise", "head", "wound", "poisoning", "other")
_MOST_ROWS = 40


def reason(message: Message) -> tuple[str, str]:
    """The reason for the visit (PV2-3) as a code and as words."""
    code, words = plain(message, "PV2", 3), plain(message, "PV2", 3, 2)
    return ("", code) if code and not words and not codes.looks_coded(code.upper()) else (code, words)


def found(message: Message) -> list[dict[str, str]]:
    """The diagnoses (DG1), each as a code and words."""
    rows = []
    for row in message.every("DG1")[:_MOST_ROWS]:
        code, words = plain(message, row, 3), plain(message, row, 3, 2) or plain(message, row, 4)
        if code and not words and not codes.looks_coded(code.upper()):
            code, words = "", code
        if code or words:
            rows.append({"code": code, "words": words})
    return rows


def answers(said: list[tuple[str, str]]) -> dict[str, str]:
    """What codes and words together say yes to; they never say no, since nobody may have looked."""
    coded = [code.upper() for code, _ in said if code]
    text = ". ".join(words for _, words in said if words)
    harms = signs.harms(text).union(*map(codes.harms, coded))
    kinds = signs.injuries(text).union(*map(codes.injuries, coded))
    told = dict.fromkeys(sorted(harms), "yes")
    if kinds:
        told |= {"injury": "yes", "injury_kind": next(kind for kind in _ORDER if kind in kinds)}
    if leaving.left_in_words(text):
        told["left_before_seen"] = "yes"
    return told


def unread(said: list[tuple[str, str]], where: str) -> list[str]:
    """A sentence for each code without words that is not known here, and for words that are none."""
    sentences = []
    for code, words in said:
        if "\ufffd" in words or (words and not any(letter.isalpha() for letter in words)):
            sentences.append(f'{where} holds "{words}", which cannot be read.')
        elif code and not words and not codes.understood(code.upper()):
            sentences.append(f"{where} gives the code {code} without words.")
    return sentences
