"""Words agree with the number that stands before them, in what the program says and in the lines of forms."""
import pytest

from kith.engine.phrasing.grammar import Blank, agreed, number, plain


@pytest.mark.parametrize(("words", "more"), [
    ("day", "days"), ("family", "families"), ("duty", "duties"), ("boy", "boys"), ("wish", "wishes"),
    ("child", "children"), ("more child", "more children"), ("young person", "young people"), ("page", "pages"),
    ("address", "addresses"), ("is", "are"), ("has", "have"), ("child is", "children are"),
    ("open duty falls", "open duties fall"), ("", ""),
])
def test_a_noun_and_its_verb_follow_their_number(words, more):
    assert agreed(1, words) == words
    assert [agreed(n, words) for n in (0, 2, "none", "21")] == [more] * 4
    assert number(3, words) == f"3 {more}"


def test_a_blank_of_a_sentence_has_the_word_after_it_agree():
    said = "{many:knows} of it, of {apart:service}.{gone:day}"
    assert said.format(many=Blank("1"), apart=Blank("2"), gone=Blank("")) == "1 knows of it, of 2 services."
    assert "{n:child}".format(n=Blank("\ue000", "1")) == "\ue000 child"


def test_where_the_number_is_not_known_the_sentence_speaks_of_several():
    assert plain("The return lacks something of {children:child}, {name}.") == (
        "The return lacks something of (children) children, this person.")
