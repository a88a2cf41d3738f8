"""Every word for what people are to each other has its way back, and going there and back again ends on firm ground."""
from kith.engine.relatives import BY_WAY_OF
from kith.forms.family.relationship import KINDS
from kith.intake.whom.related import INVERSE
from kith.statuses import kin

LOSES = {"mother", "father", "foster_carer"}   # said from the other side it is a child, or somebody cared for


def test_every_word_has_its_way_back():
    assert INVERSE.keys() == KINDS.keys()
    assert set(INVERSE.values()) <= KINDS.keys()


def test_there_and_back_is_the_same_word_but_for_those_that_say_more():
    assert {kind for kind in KINDS if INVERSE[INVERSE[kind]] != kind} == LOSES


def test_pathways_look_through_words_there_are():
    words = {kind for name, kinds in vars(kin).items() if name.isupper() for kind in kinds}
    assert words <= KINDS.keys() | BY_WAY_OF.keys()
    assert {kind for ways in BY_WAY_OF.values() for way in ways for kind in way} <= KINDS.keys()
