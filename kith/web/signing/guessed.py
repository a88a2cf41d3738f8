"""Which passwords are tried first: those many people use, in whatever dress, and those of words of this place.

The list is the framework’s of some twenty thousand. Few of those have twelve letters, but people make long ones of
short ones: a figure for a letter, a year behind it, the same word twice, two beside each other. So a password is
undressed before it is looked for.
"""

import re
import string
from collections.abc import Iterable
from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils import timezone

from kith.duties.settings import locality, values
from kith.language.settings import setting

WORDS = setting("sign_in.words_of_this_place",
                "kith nhs trust hospital ward health care child children family nurse midwife doctor school service "
                "team social safeguarding community london england summer autumn winter spring monday january password "
                "welcome letmein changeme",
                "Words that no password may rest on, with spaces between, beside the locality's name and its teams'",
                "Local: add the towns, buildings, football clubs and systems of the place")
FIGURES = str.maketrans("013457@$!8", "oleastasib")   # p4ssw0rd
AROUND = string.digits + string.punctuation + " "
WALKS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890", "abcdefghijklmnopqrstuvwxyz",
         "qazwsxedcrfvtgbyhnujmikolp",
         "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0")
STEPS = 4    # keys beside each other that are one walk
SHORT = 8    # letters: said again and again it stays short
FEWEST = 5   # letters, each another, that must be left at the least


class NotGuessed:
    """Refuses what is tried first; the sentence for it stands with the page."""

    def validate(self, password: str, user=None) -> None:
        """Raises with the code of the reason."""
        teams = [post.team_name for post in getattr(user, "posts", ())]
        if code := guessed(password, (*words(), *_words(teams))):
            raise ValidationError("Many people would try that first.", code=code)

    def get_help_text(self) -> str:
        """What the framework may show; our page has words of its own."""
        return "Take words that have nothing to do with each other, or with this place."


def words() -> tuple[str, ...]:
    """The words of this place: the locality's own list, and its name."""
    return _words((str(values().of(WORDS, timezone.now())), str(locality().get("name", ""))))


def guessed(password: str, place: Iterable[str]) -> str:
    """Why this one is tried first: too common, or of this place; nothing where it is neither."""
    bare = password.casefold().strip(AROUND)
    for one in {bare, bare.translate(FIGURES)}:
        own = _without(one, place)
        letters, left = _letters(own), _letters(_without(own, _walks()))
        if one and own != one and (not letters or _poor(letters, left)):
            return "password_of_this_place"
        if letters and _poor(letters, left):
            return "password_too_common"
    # Nothing but figures and signs: not a row of them, nor the same few again and again.
    only = _once(_without(password.casefold(), _walks()))
    return "password_too_common" if not _letters(password) and len(set(only)) < FEWEST else ""


def _poor(letters: str, left: str) -> bool:
    """Whether hardly anything is left without runs of keys, or it is a short word again, one of the list, or two."""
    once = _once(letters)
    again = once != letters and len(once) < SHORT
    return again or len(set(left)) < FEWEST or any(map(_of_two, (letters, once, left)))


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text)


def _words(said: Iterable[str]) -> tuple[str, ...]:
    found = {word for words in said for word in re.findall(r"\w{3,}", words.casefold())}
    return tuple(sorted(found, key=len, reverse=True))   # the longest first: nothing of one is left by another


def _without(text: str, parts: Iterable[str]) -> str:
    for part in parts:
        text = text.replace(part, " ")
    return text


def _once(text: str) -> str:
    """What it is the repetition of."""
    found = (text + text).find(text, 1)
    return text[:found] if text else text


def _of_two(text: str) -> bool:
    """Whether it is one word of the list, or two."""
    known = _many()
    return text in known or any(text[:n] in known and text[n:] in known for n in range(3, len(text) - 2))


@cache
def _many() -> frozenset[str]:
    return frozenset(CommonPasswordValidator().passwords)


@cache
def _walks() -> tuple[str, ...]:
    """Every run of keys side by side, forwards and back, the longest first."""
    both = (*WALKS, *(row[::-1] for row in WALKS))
    runs = {row[at:at + steps] for row in both for steps in range(STEPS, len(row) + 1)
            for at in range(len(row) - steps + 1)}
    return tuple(sorted(runs, key=len, reverse=True))
