"""How hard a text is to read, counted: the words of its sentences, the syllables of its words, and the grade of both.

The grade is that of Flesch and Kincaid: years of school in the United States, of which the fifth ends with eleven.
"""
import re

WORD = re.compile(r"[A-Za-z’']+")
LONG = 2   # syllables, beyond which a word is a long one


def sentences(words: str) -> list[list[str]]:
    """The words of each sentence; a colon or semicolon ends one too."""
    return [found for one in re.split(r"[.?!:;]\s|[.?!]$", words) if (found := WORD.findall(one))]


def syllables(word: str) -> int:
    """Groups of vowels, but the silent e; good enough to compare, and never too few of a long word."""
    word = word.lower().strip("’'")
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) or re.search(r"[^aeiouytd]ed$|[^sxzcg]es$", word)
    return max(1, groups - bool(silent))


def grade(found: list[list[str]]) -> float:
    """Of all the sentences together; of no word at all it is the lowest there is."""
    words = [word for one in found for word in one]
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59 if words else 0.0


def long_words(found: list[list[str]]) -> list[str]:
    """Those of three syllables and more, each once."""
    return [*dict.fromkeys(word for one in found for word in one if syllables(word) > LONG)]
