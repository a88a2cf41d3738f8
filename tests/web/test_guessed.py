"""Passwords that are tried first are refused in whatever dress; what nobody guesses is welcome, whatever it is of."""

from itertools import islice

import pytest

from kith.web.signing import guessed
from tests.web.invented import PASSWORD
from tests.web.reading import text
from tests.web.test_sessions import signed

PLACE = ("northbrook", "riverside", "marsh", "kith", "hospital")


@pytest.mark.parametrize(("password", "why"), [
    ("Password2026!", "password_too_common"), ("p4ssw0rd!!!!!", "password_too_common"),
    ("passwordpassword", "password_too_common"), ("dragonmonkey1", "password_too_common"),
    ("qwertyuiop12", "password_too_common"), ("1qaz2wsx3edc", "password_too_common"),
    ("abcdefghijklmnop", "password_too_common"), ("123456789012", "password_too_common"),
    ("aaaaaaaaaaaaaaaa", "password_too_common"), ("!!!!!!!!!!!!!!", "password_too_common"),
    ("121212121212", "password_too_common"), ("0987654321098", "password_too_common"),
    ("Northbrook2026!", "password_of_this_place"), ("N0rthbr00k-2026", "password_of_this_place"),
    ("Kith-Hospital-1", "password_of_this_place"), ("riversidemarsh12", "password_of_this_place"),
    ("monkeyhospital99", "password_of_this_place"),
])
def test_what_is_tried_first_is_refused(password, why):
    assert guessed.guessed(password, PLACE) == why


@pytest.mark.parametrize("password", [
    "heron-kiln-wren-4821", "chalk-canal-wren-9867", "four words of no kin", "Möwe über dem Hafen 🐦", "xkqzvwjtmdlp",
    "839201748263", "b7#kQ!x9Lm2$", "почтальон утром", "the marsh heron sings", "🐦🦊🐙🦉🐢🦔🐝🦀🐌🐞🦋🐳"])
def test_what_nobody_guesses_is_welcome_whatever_it_is_made_of(password):
    assert guessed.guessed(password, PLACE) == ""


def test_three_thousand_that_people_make_of_common_words_are_refused():
    """Each has twelve letters or more, as ours must, so a list of short ones would let them all in."""
    common = sorted(word for word in guessed._many() if word.isascii() and word.isalpha() and len(word) >= 5)
    dressed = (made for word in common for made in (f"{word.title()}2026!!!", f"{word}{word}{word}", f"!!!!{word}123"))
    tried = list(islice((made for made in dressed if len(made) >= 12), 3000))
    assert [made for made in tried if not guessed.guessed(made, PLACE)] == []
    assert len(tried) == 3000


def test_it_takes_no_time_however_long_it_is():
    import time

    began = time.perf_counter()
    guessed.guessed("ab1!" * 128, PLACE)
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize(("new", "said"), [
    ("Marsh-team-2026!", "anybody here would try first"), ("Invented-Locality-26", "anybody here would try first"),
    ("Dragonmonkey2026", "Many people use that password")])
def test_the_page_says_why(place, new, said):
    answer = signed().post("/account/password", {"current": PASSWORD, "new": new, "once_more": new})
    assert answer.status_code == 422
    assert said in text(answer)


def test_the_locality_s_name_is_one_of_the_words(settings):
    assert "locality" in guessed.words()
    assert "kith" in guessed.words()
