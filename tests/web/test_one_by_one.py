"""A young person is asked one question a page; what they said travels along, and what cannot wait does not."""
import re

from kith.records.database import cursor
from tests.web.reading import text
from tests.web.test_own_page import comes_in
from tests.web.test_own_page import nurse as nurse

FELT = "select answers from records_entry where form = 'feeling_told'"


def asked(page) -> list[str]:
    """The questions that stand on a page to be answered, and not those that travel along."""
    visible = re.findall(r'<(?:input|textarea)(?![^>]*type="hidden")[^>]* name="(\w+)"', page.content.decode())
    return list(dict.fromkeys(one for one in visible if not one.startswith("_")))


def along(page) -> dict:
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.content.decode()))


def answers(phone, page, **said):
    return phone.post("/me/feeling", along(page) | said)


def felt() -> list[dict]:
    with cursor() as cur:
        return [one for (one,) in cur.execute(FELT).fetchall()]


def test_one_question_a_page_and_all_of_it_is_sent_with_the_last(place, nurse):
    phone = comes_in(nurse, place.mia)
    page = phone.get("/me/feeling")
    for n, (key, said) in enumerate((("feeling", "2"), ("safe", "yes"), ("hurting", "no"), ("own", "sleep"),
                                     ("mark", "3"), ("words", "i want to sleep")), 1):
        assert asked(page) == [key]
        assert f"Question {n} of 6" in text(page)
        assert felt() == []
        page = answers(phone, page, **{key: said})
    assert page.status_code == 302
    (one,) = felt()
    assert {key: one[key] for key in ("feeling", "safe", "own", "words")} == {
        "feeling": "2", "safe": "yes", "own": "sleep", "words": "i want to sleep"}


def test_what_is_wrong_or_missing_is_asked_again_and_back_loses_nothing(place, nurse):
    phone = comes_in(nurse, place.mia)
    page = answers(phone, phone.get("/me/feeling"))
    assert page.status_code == 422
    assert asked(page) == ["feeling"]
    page = answers(phone, page, feeling="4")
    assert asked(page) == ["safe"]
    page = answers(phone, page, safe="yes", _back="yes")
    assert asked(page) == ["feeling"]
    assert re.search(r'name="feeling" type="radio" value="4" checked', page.content.decode())
    assert along(page)["safe"] == "yes"


def test_whoever_is_not_safe_is_heard_at_once_and_asked_no_more(place, nurse):
    phone = comes_in(nurse, place.mia)
    page = answers(phone, phone.get("/me/feeling"), feeling="1")
    page = answers(phone, page, safe="no")
    assert [one["safe"] for one in felt()] == ["no"]
    assert "999" in text(page)
    assert asked(page) == []


def test_what_the_link_says_already_is_not_asked(place, nurse):
    phone = comes_in(nurse, place.mia)
    assert asked(phone.get("/me/words?about=wrong")) == ["words"]
    assert asked(phone.get("/me/words?about=nonsense")) == ["kind"]
