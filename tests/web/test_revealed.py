"""A question that follows from another stands with it, so that nobody reads one that makes no sense yet."""
import re

from kith.engine.catalogue import FORMS
from kith.web.filling.asking import questions


def test_a_question_that_follows_from_one_that_is_revealed_is_revealed_with_it():
    drawn = str(questions(FORMS["conference_report"].questions, {}, {}))
    before, _, revealed = drawn.partition('id="conditional-')
    assert "If they have not read it first" not in before
    assert "If they have not read it first" in revealed
    # It is no part of what “Information not held” asks, nor of what is always there
    always = drawn.rpartition("It cannot be given")[2]
    assert "If they have not read it first" not in always
    assert re.search("Who gives it", always)
