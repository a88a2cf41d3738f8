"""How a name sounds, whatever the spelling and the script: close, to compare two, and loose, to find them at all.

An English measure of sound is no use to half the children of an English town: Choudhury and Chowdhry, Szymański and
Shimanski, فاطمہ and Fatima are each one name that reached us by two clerks.
"""

import re
import unicodedata
from functools import lru_cache

# A word in another script is first written in plain letters, as a clerk would write it.
ARABIC = {
    "alef": "a", "ain": "a", "beh": "b", "peh": "p", "teh": "t", "tteh": "t", "theh": "s", "jeem": "j", "tcheh": "ch",
    "hah": "h", "khah": "kh", "dal": "d", "ddal": "d", "thal": "z", "reh": "r", "rreh": "r", "zain": "z", "jeh": "j",
    "seen": "s", "sheen": "sh", "sad": "s", "dad": "d", "tah": "t", "zah": "z", "ghain": "gh", "feh": "f", "qaf": "q",
    "kaf": "k", "keheh": "k", "gaf": "g", "lam": "l", "meem": "m", "noon": "n", "heh": "h", "waw": "w", "yeh": "y",
    "farsi": "y", "hamza": "",
}  # fmt: skip
CYRILLIC = {
    "a": "a", "be": "b", "ve": "v", "ghe": "g", "de": "d", "ie": "e", "io": "yo", "zhe": "zh", "ze": "z", "i": "i",
    "short": "y", "byelorussian-ukrainian": "i", "yi": "yi", "ukrainian": "e", "ka": "k", "el": "l", "em": "m",
    "en": "n", "o": "o", "pe": "p", "er": "r", "es": "s", "te": "t", "u": "u", "ef": "f", "ha": "kh", "tse": "ts",
    "che": "ch", "sha": "sh", "shcha": "shch", "yeru": "y", "hard": "", "soft": "", "e": "e", "yu": "yu", "ya": "ya",
}  # fmt: skip
INDIC = ("BENGALI", "DEVANAGARI", "GURMUKHI", "GUJARATI")
NASAL = ("anusvara", "candrabindu", "tippi", "bindi")

# What is written in several ways for one sound, in this order; names of English, Polish, South Asian, Arab, Turkish,
# West African and Ukrainian families were looked at. Much is one sound here that is two to a native ear.
SPELT = tuple(
    (re.compile(written), said)
    for written, said in (
        (r"^(kn|gn)", "n"), (r"^wr", "r"), (r"^ps", "s"), (r"^dj|^g(?=e[mnor])", "j"), (r"^ou", "u"), (r"^gh", "g"),
        (r"^abd(?:[aeiu]l|[iu]r(?=r)|us(?=s)|ud(?=d)|un(?=n)|uz(?=z)|i)(?=[a-z]{3})", "abd"),
        (r"^yw", "ju"), (r"^(?:i(?=[aeou])|y(?=[aeiou]))", "j"), (r"(?<=[^aeiouy])e$", ""), (r"ch(?=r|l|ae)", "k"),
        (r"shch|szcz|tsch|sch|tch|cz|sz|zh|ch|sh", "s"), (r"rz", "r"), (r"dge|dj", "j"),
        (r"ph", "f"), (r"ck|kh|q", "k"), (r"gh", ""), (r"dh", "d"), (r"th", "t"), (r"x", "ks"), (r"z", "s"),
        (r"c(?=[eiy])", "s"), (r"c", "k"),
        (r"a[uw](?=[^aeiouy]|$)|ow(?=[^aeiouy]|$)|ou|oo|ew(?=[^aeiouy]|$)", "u"), (r"w(?=[^aeiouy]|$)", ""),
        (r"w", "v"), (r"(?<=.)h", ""), (r"(?<=[aeiou])y(?=[aeiou])", ""),
    )
)  # fmt: skip
VOWELS = (re.compile(r"[aeiy]*[ou][aeiouy]*"), re.compile(r"[aeiy]+"))
LONGEST = 60  # letters; no name is longer, and what is written to slow us down would take seconds to pronounce
TWICE = re.compile(r"(.)\1+")


def plain(word: str) -> str:
    """The word in plain letters; one whose script nobody here reads stands for itself."""
    return word if word.isascii() else "".join(map(_letter, word))


def vowelless(word: str) -> bool:
    """Whether it is in a script that leaves short vowels out: Arabic's, and those of northern India and Bengal."""
    return any("\u0600" <= letter <= "\u06ff" or "\u0900" <= letter <= "\u0aff" for letter in word)


# A search lays two words beside some hundred names. What is kept is single words, and nobody's whole name.
@lru_cache(maxsize=10_000)
def close(word: str) -> str:
    """How a word sounds, with two kinds of vowel: Hasan and Husain are two boys, Reid and Reade one family."""
    said = plain(word[:LONGEST])
    for written, sounds in SPELT:
        said = written.sub(sounds, said)
    back, front = VOWELS
    return TWICE.sub(r"\1", front.sub("a", back.sub("u", said))) or word


def alike(one: str, other: str) -> bool:
    """Whether two words sound like one name said by two people; both Hasan and Husain do, and Noah and Nia do not."""
    mine, theirs = close(one), close(other)
    if mine == theirs:
        return True
    bones = loose(one)
    if bones != loose(other):
        return False
    if vowelless(one) or vowelless(other):
        return True
    return len(bones) > 2 and mine[-1] == theirs[-1] and abs(len(mine) - len(theirs)) < 2


@lru_cache(maxsize=10_000)
def loose(word: str) -> str:
    """The bones of the sound, for finding: what is left without vowels, but for one that begins it."""
    said = close(word)
    return TWICE.sub(r"\1", said[:1].replace("u", "a") + re.sub("[au]", "", said[1:])) or word


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter
    script, _, named = unicodedata.name(letter, "").partition(" ")
    words = named.lower().split()
    if script == "ARABIC":
        return "" if "marbuta" in words else ARABIC.get(words[1] if len(words) > 1 else "", "")
    if script == "CYRILLIC":
        return CYRILLIC.get(words[2] if len(words) > 2 else "", letter)
    return _indic(words or [""]) if script in INDIC else letter


def _indic(words: list[str]) -> str:
    """These scripts name their letters by their sound: LETTER KHA, VOWEL SIGN AA."""
    if words[:1] == ["letter"]:
        return words[-1][:-1] if len(words[-1]) > 1 and words[-1] not in ("aa", "ii", "uu", "ai", "au") else words[-1]
    if words[:1] == ["vowel"]:
        return words[-1][0]
    return "n" if words[-1] in NASAL else ""
