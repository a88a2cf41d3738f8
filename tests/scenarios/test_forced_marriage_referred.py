"""A feared forced marriage is referred by the next working day, and the family is not asked."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.family.safe_contact import SafeContact
from kith.forms.sent.referral import Referral
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.appointments.forced_marriage_referred import ForcedMarriageReferred
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

refer = ForcedMarriageReferred.refer
AT = "Mon 13 Jul 12:00"


def feared(answer: str = "yes"):
    zara = person("Zara", born="16 years ago")
    zara.says(SafeContact, "Mon 13 Jul 10:00", forced_marriage=answer)
    return zara


def referred(zara, when: str, answers=()):
    zara.says(Referral, when, answers=answers, risk="A forced marriage is feared.", child_says="She fears August.",
              family="not_safe", danger_now="no", agreed="unsafe")


@row("CM08")
def test_it_is_owed_by_whoever_was_told_by_the_next_working_day():
    duty = owed(feared(), refer, at=AT).is_("due", by=THE_RECORDER, until="Tue 14 Jul 17:00")
    assert duty.sentence == "Because what Zara told on Mon 13 Jul must not wait, and home must not hear of it."
    assert dict(refer.filled)["agreed"] == "unsafe"


def test_safe_contact_for_another_reason_asks_for_no_referral():
    nothing_owed(feared("no"), refer, at=AT)
    zara = person("Zara")
    zara.says(SafeContact, "Mon 13 Jul 10:00", channels=["letter"])
    nothing_owed(zara, refer, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_the_referral_that_answers_it_ends_it(when, state):
    zara = feared()
    referred(zara, "Mon 13 Jul 11:00")
    owed(zara, refer, at=AT).is_("due")
    referred(zara, when, answers=owed(zara, refer, at=AT))
    owed(zara, refer, at="Wed 15 Jul 09:00").is_(state)


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    zara = feared()
    owed(zara, refer, at=AT).tells(0).is_told()
    owed(zara, refer, at="Tue 14 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(zara, refer, at="Thu 16 Jul 00:00").tells(2, DESIGNATED_NURSE)


def test_it_is_set_aside_by_the_named_nurse_alone():
    zara = feared()
    zara.says(Waived, "Mon 13 Jul 11:00", role=NAMED_NURSE, answers=owed(zara, refer, at=AT),
              ground="needless", why="Referred on Friday by her school, and social care has it")
    owed(zara, refer, at=AT).is_("waived")
