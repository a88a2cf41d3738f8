"""Words under a sign: broken so that no line is wider than the place of one person, and at most so many lines."""
import unicodedata
from collections.abc import Iterator

NARROW, WIDE = "fijlrtI.,:;'’-() ", "mwMW@%&…"


def width(words: str, size: float) -> float:
    """How wide these words are in the widest bold sans serif a browser without Arial may take."""
    return sum(map(_letter, words)) * size


def _letter(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    return 0.42 if letter in NARROW else 1.05 if letter in WIDE else 0.77 if letter.isupper() else 0.69


def broken(words: str, most: float, size: float, lines: int) -> list[str]:
    """The words in lines that fit; what does not fit ends in dots, since the list beside has it whole."""
    made: list[str] = []
    for word in words.split():
        for part in _parts(word, most, size):
            if made and width(f"{made[-1]} {part}", size) <= most:
                made[-1] = f"{made[-1]} {part}"
            else:
                made.append(part)
    if len(made) > lines:
        made[lines - 1] = _cut(" ".join(made[lines - 1:]), most, size)
    return made[:lines]


def _parts(word: str, most: float, size: float) -> list[str]:
    """A word, or its parts where it is too long for a line: at a hyphen first, then anywhere."""
    parts: list[str] = []
    for piece in (part for one in word.replace("-", "-\n").split("\n") for part in _fitting(one, most, size)):
        if parts and width(parts[-1] + piece, size) <= most:
            parts[-1] += piece
        else:
            parts.append(piece)
    return parts


def _fitting(word: str, most: float, size: float) -> Iterator[str]:
    while word:
        fits = len(word)
        while fits > 1 and width(word[:fits], size) > most:
            fits -= 1
        yield word[:fits]
        word = word[fits:]


def _cut(words: str, most: float, size: float) -> str:
    while words and width(f"{words}…", size) > most:
        words = words[:-1]
    return f"{words.rstrip()}…"
