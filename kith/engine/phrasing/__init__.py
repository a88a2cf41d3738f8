"""Each word of the language said in plain English; every phrase fits into the sentence of a duty or a pathway."""
from kith.engine.phrasing import conditions
from kith.engine.phrasing.duties import ladder
from kith.engine.phrasing.events import alternatives, ways
from kith.engine.phrasing.grammar import all_of, either, ordinal, plain
from kith.engine.phrasing.lengths import due_by
from kith.engine.phrasing.words import Forms, phrase, whose

__all__ = ["Forms", "all_of", "alternatives", "conditions", "due_by", "either", "ladder", "ordinal", "phrase", "plain",
           "ways", "whose"]
