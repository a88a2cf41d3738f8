"""What a young person reads on their own page is plain enough for somebody of nine to eleven: counted, word by word."""
from collections.abc import Iterator

import pytest

from kith.engine import promising
from kith.engine.catalogue import PATHWAYS
from kith.engine.matters import plainness
from kith.engine.matters.plainness import grade, syllables
from kith.forms.looked_after.passport_line import SECTIONS, WHY_NOT
from kith.language.assessing import PLACES
from kith.language.in_care import HEALTH_NEEDS_AS_THEY_SAY
from kith.notices import own_pages
from kith.web.own import door, pages, telling
from tests.contracts import prose

LONGEST, GRADE = 17, 3.0   # words in a sentence; and the grade of all of it together
# Long words that every child in care hears, or that can be said in no other.
KNOWN = {"injections", "vaccinations", "operations", "hospital", "illnesses", "medicines", "history", "services",
         "visitor", "computer", "remember", "another", "already", "something", "anything", "somewhere", "somebody",
         "anybody", "nobody"}
OF_WORKERS = ("giving.jinja", "written.jinja")   # of the same folder, and read by those who work here


def read() -> Iterator[tuple[str, str]]:
    """Every sentence of theirs there is: on the pages, in what is asked, and in what is answered."""
    for where, words in prose.templates():
        if "/own/" in where and not where.endswith(OF_WORKERS):
            yield where, words
    asked = {**pages.WORDS, **pages.FEELING, **pages.RATED}
    for key, one in asked.items():
        yield from ((f"question {key}", words) for words in (one.asks, one.hint, *one.choices().values()))
    said = (*telling.ABOUT.values(), telling.SMALL, telling.NONE, telling.UNKNOWN, *telling.STAGES.values(),
            *telling.HELPING.values(), *SECTIONS.values(), *WHY_NOT.values(), *pages.SENT.values(), *PLACES.values(),
            *(words for one in PATHWAYS.values() if one.promises for words in _promised(one)),
            *HEALTH_NEEDS_AS_THEY_SAY.values(), own_pages.OFTEN, own_pages.LOST, own_pages.SPOKEN, door.WRONG,
            door.RESTS)
    yield from (("said", words) for words in said)


def _promised(pathway) -> Iterator[str]:
    """As it stands there, with the time that it takes."""
    yield pathway.promises.when
    for key, says in pathway.promises.says.items():
        yield f"{says} {promising.within(pathway.duties[key].due)}.".replace(" (local)", "")


def sentences(words: str) -> list[list[str]]:
    return plainness.sentences(words.replace(prose.WORD * 2, prose.WORD))   # two filled in, with nothing between


def everything() -> list[list[str]]:
    return [one for _, words in read() for one in sentences(words or "")]


def test_all_of_it_together_is_read_by_somebody_of_nine_to_eleven():
    found = everything()
    assert len(found) > 150
    assert grade(found) <= GRADE, round(grade(found), 2)


def test_no_sentence_is_long():
    long = [" ".join(one) for one in everything() if len(one) > LONGEST]
    assert long == []


def test_no_word_is_long_but_those_that_they_hear_anyhow():
    hard = {word.lower() for one in everything() for word in one if syllables(word) > 2}
    assert hard - KNOWN == set()


@pytest.mark.parametrize(("words", "easy"), [
    ("We sent a code to your phone. It has six numbers.", True),
    ("Notification of the authentication credential was transmitted to the registered device.", False),
    ("You may, subject to verification of your entitlement, submit representations regarding inaccuracies.", False)])
def test_the_measure_tells_plain_words_from_others(words, easy):
    assert (grade(sentences(words)) <= GRADE) is easy
