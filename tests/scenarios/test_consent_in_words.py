"""A consent given in words is signed by whoever heard it."""
import pytest

from kith.forms.consent.consent_given import ConsentGiven
from kith.forms.consent.consent_signed import ConsentSigned
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.consent.consent_in_words import ConsentInWords
from tests.scenarios.story import nothing_owed, owed, person

sign, AT = ConsentInWords.sign, "Mon 13 Jul 12:00"
LINE = {"gave": "young_person", "able": "gillick", "shows": "She says it back", "understands": "yes", "lines": [
    {"purpose": "help", "with_whom": ["looked_after_nurse"], "answer": "agreed", "what": "That she comes here"}]}
IN_WORDS = LINE | {"how": "verbal", "words": "Ruth can know"}


def agreed(**said):
    one = person("Lena", born="14 years ago")
    return one, one.says(ConsentGiven, "Mon 13 Jul 10:00", **said)


def test_in_words_it_is_signed_by_whoever_heard_it():
    owed(agreed(**IN_WORDS)[0], sign, at=AT).is_("due", by=THE_RECORDER, until="Tue 14 Jul 17:00")


@pytest.mark.parametrize("said", [LINE | {"how": "signed"}, IN_WORDS | {"signed_off": "yes"},
                                  IN_WORDS | {"taken_back": "yes"}])
def test_what_was_signed_or_taken_back_owes_nothing(said):
    nothing_owed(agreed(**said)[0], sign, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_signed_in_time_and_late(when, state):
    one, _ = agreed(**IN_WORDS)
    one.says(ConsentSigned, when, answers=owed(one, sign, at=AT), heard="yes")
    owed(one, sign, at="Fri 17 Jul 09:00").is_(state)


def test_unsigned_it_goes_to_the_lead():
    one, _ = agreed(**IN_WORDS)
    owed(one, sign, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, sign, at="Tue 14 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
