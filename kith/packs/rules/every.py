"""Every rule there is, in the order in which they propose."""
from kith.packs.rules.harmful import harmful_words, private_words
from kith.packs.rules.of_forms import kept_in_confidence, of_a_request, of_an_adult, private_to_them
from kith.packs.rules.somebody import a_stranger, somebody_else, who_told
from kith.packs.rules.whereabouts import how_somebody_is_reached, where_somebody_lives

OF_ENTRIES = (of_an_adult, private_to_them, kept_in_confidence, of_a_request)
OF_ANSWERS = (where_somebody_lives, somebody_else, a_stranger, how_somebody_is_reached, who_told, harmful_words,
              private_words)
