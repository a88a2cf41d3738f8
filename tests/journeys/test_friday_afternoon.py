"""CP09: a girl tells her school nurse at twenty to five on a Friday, and Monday is a bank holiday."""

from io import BytesIO

from pypdf import PdfReader

from tests.journeys.stories import key_of
from tests.scenarios.rows import row

GIRL = "Samira Siddiqui"
HER_WORDS = "She says that an aunt took her to be cut, two summers ago."
FRIDAY, NIGHT, MONDAY = "2026-08-28T16:40", "2026-08-29T00:01", "2026-08-31T12:00"
SECRET = ("FGM", "aunt", "to be cut", "101-4471", "Tell the police")


def told(story):
    """Dev writes down what she said, and sees at once what he owes, and by when."""
    dev = story.signed_in("dev.chandra").opens(f"/record/fgm_finding?about={key_of(GIRL)}")
    dev.chooses("She told me herself, in whatever words").chooses("Yes", "Are you a registered health")
    dev.writes(HER_WORDS, "What was said or seen?").ticks("None of these").chooses("No", "Is she in danger now")
    dev.presses("Save, and see what is owed").reads("Saved.")
    return dev


@row("CP09")
def test_a_disclosure_on_a_friday_afternoon_before_a_bank_holiday(story):
    # Given a Friday afternoon at twenty to five, and a bank holiday on Monday
    story.it_is(FRIDAY)
    dev = told(story)

    # Then he owes today what keeps her safe, and by Tuesday his own call to the police
    dev.opens(f"/people/{key_of(GIRL)}")
    for what in ("Say which ways of reaching her are safe", "Refer to children’s social care"):
        dev.reads("today", within=dev.about(what, "home must not hear of it"))
    dev.reads("Tue 1 Sep", within=dev.about("Tell the police yourself: phone 101"))

    # When he closes the ways through the home, and rings 101 himself
    dev.presses("Set safe contact", dev.about("Say which ways of reaching her are safe"))
    first = dev.main.get_by_role("group", name="Who must not know? 1")
    dev.writes("Her whole family", "Who?", first).writes("Through me, at school", "What is the safe way?")
    dev.presses("Save safe contact").reads("Saved.")
    dev.opens(f"/people/{key_of(GIRL)}")
    dev.presses("Write their reference", dev.about("Tell the police yourself"))
    dev.chooses("I myself", "Who told the police?").writes("101-4471-26", "Which reference did the police give?")
    dev.chooses("No: it would not be safe, or not yet").presses("Save the reference").reads("Saved.")
    dev.opens(f"/people/{key_of(GIRL)}").does_not_read("Write their reference")

    # Then what he did not do on Friday is with the named nurse at midnight, although nobody works until Tuesday
    story.it_is(NIGHT)
    angela = story.signed_in("angela.frost").opens(f"/people/{key_of(GIRL)}")
    angela.reads("late", within=angela.about("Refer to children’s social care", "home must not hear of it"))

    # And on the holiday nothing of it is on any paper that goes home, or before those who need not know
    story.it_is(MONDAY)
    desk = story.signed_in("lynn.grant").opens("/letters")
    desk.reads("No letter waits").does_not_read("Siddiqui")
    callum = story.signed_in("callum.reeve").opens(f"/people/{key_of(GIRL)}")
    callum.reads("Something is recorded here in confidence").does_not_read(*SECRET)
    dev = story.signed_in("dev.chandra")
    for paper in ("family/paper", "passport/paper"):
        printed = printed_at(dev, f"/people/{key_of(GIRL)}/{paper}")
        assert "Samira" in printed
        assert not [word for word in SECRET if word in printed]


def printed_at(seat, address: str) -> str:
    """What stands on a paper."""
    paper = PdfReader(BytesIO(seat.context.request.get(seat.watch.site + address).body()))
    return "\n".join(page.extract_text() for page in paper.pages)
