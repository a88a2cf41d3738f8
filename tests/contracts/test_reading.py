"""What the program says can be read by whoever must read it: short sentences, and the words people use themselves."""

import re

import pytest

from tests.contracts import prose
from tests.contracts.code import ROOT

AVERAGE, LONGEST = 15, 25  # words
GROUPS = (prose.templates, prose.forms, prose.pathways, prose.sentences_in_code)
# What a pathway's condition quotes is the name of a question, and what it puts in brackets is a list to look through.
QUOTED, LISTED, BRACKETED = r"“[^”]*”", r"Name(?:, Name)*,? (?:or|and) Name", r"\([^()]*\)"
# Words that judge, that belong to a trade or a program, or that say nothing; what stands there instead is simpler.
NEVER = (
    "DNA", "failed to attend", "failure to attend", "no access", "LAC", "YP", "service user", "placement", "alleged",
    "disclosed", "perpetrator", "offender", "foetus", "products of conception", "absconded", "self-discharged",
    "estranged", "n/a", "nil", "breach", "non-compliant", "assign", "escalate", "line management", "work item", "alert",
    "merge", "delete", "has concerns regarding", "ED", "UTC", "hypnotics", "EPDS", "please", "sorry", "inconvenience",
    "invalid", "administrator", "task", "organization", "recognize", "behavior", "center", "color", "enroll",
)
FOUND = re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, NEVER))})(?:s|d|ed|ing)?(?![\w/-])|!", re.IGNORECASE)


def _sentences(words: str, generated: bool) -> list[str]:
    """The sentences of a text; a colon or semicolon ends a thought of those that are made from a declaration."""
    if generated:
        words = re.sub(BRACKETED, "", re.sub(LISTED, "Name", re.sub(QUOTED, "Name", words)))
        words = re.sub(r"[;:] ", ". ", words)
    return [one for one in re.split(r"(?<=[.?!])[”)]?\s+", words) if one]


def _length(sentence: str) -> int:
    return len([word for word in sentence.split() if re.search(r"\w", word)])


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_sentences_are_short(group):
    said = {(where, one) for where, words in group() for one in _sentences(words, group is prose.pathways)}
    assert len(said) > 150, "Where are the words?"
    long = [f"{where}: {_length(one)} words: {one}" for where, one in sorted(said) if _length(one) > LONGEST]
    assert not long, f"Say these in more sentences; {LONGEST} words is the most:\n" + "\n".join(long)
    whole = [_length(one) for _, one in said if one.endswith((".", "?"))]
    assert sum(whole) / len(whole) <= AVERAGE


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_words_are_those_that_people_use(group):
    wrong = [f"{where}: “{FOUND.search(words)[0]}” in: {words}" for where, words in group() if FOUND.search(words)]
    assert not wrong, "Say it in a word that people use:\n" + "\n".join(sorted(set(wrong)))


@pytest.mark.parametrize("words", ["Please wait.", "He failed to attend.", "Sent to ED.", "Saved!", "No access."])
def test_a_word_that_is_not_ours_is_found(words):
    assert FOUND.search(words)


def test_words_that_only_look_alike_are_left_alone():
    assert not FOUND.search("A needed answer is asked for, with alertness; the edition is deleterious. Nilsson.")


def test_each_decision_has_a_number_of_its_own():
    numbers = [path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")]
    assert sorted(numbers) == sorted(set(numbers))
