"""The name of a duty: short, the same for ever, and different for every different duty."""
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.citing import ALPHABET, Citation
from tests.engine.profiles import drawn

CITATIONS = st.builds(Citation, st.text(), st.text(), st.integers(1), st.text(), st.text(), st.integers(0))


def test_a_name_once_given_is_never_another():
    cite = Citation("urgent_attendance", "decide", 17, "PAS@RCB:V123")
    assert cite.short == "45zza5mne9"
    assert Citation("referral_answered", "read", 17, "PAS@RCB:V123", "form", 9).short == "j8y23g9jje"


@given(CITATIONS)
@drawn(200)
def test_it_is_read_back_as_it_was_stored(cite):
    assert Citation.read(list(cite)) == cite
    assert len(cite.short) == 10
    assert set(cite.short) <= set(ALPHABET)


@given(CITATIONS, CITATIONS)
@drawn(200)
def test_two_duties_have_two_names(one, other):
    assert (one == other) == (one.short == other.short)
