"""A worry too small for a referral, set down in a minute by three people of two services, adds up and is answered."""
import time

from tests.journeys.stories import key_of
from tests.scenarios.rows import row

MIA = "Mia Kowalska-Reid"
A_MINUTE = 60
WORRIES = (("priya.nair", "Clothes, dirt or smell", "The same vest as on Monday, and it was wet."),
           ("dean.whitlock", "Hungry, or what there is to eat", "There was no milk in the house at noon."),
           ("jo.marsh", "The home", "The heating was off, and the window would not shut."))
FOLLOWS = "Sam speaks with Ania this week about milk, heat and who helps, and I visit with her on Friday."


def sets_down(story, who: str, about: str, words: str):
    """One line and two presses; the clock of the wall says how long it took."""
    seat, began = story.signed_in(who), time.monotonic()
    seat.opens(f"/how/disagree?about={key_of(MIA)}").presses("It is a small worry: set it down")
    seat.chooses(about).writes(words, "What did you see or hear?").chooses("No")
    seat.presses("Set it down").reads("Saved.")
    assert time.monotonic() - began < A_MINUTE
    return seat


@row("CP08")
def test_three_people_of_two_services_add_up_and_are_answered(story):
    # Given two small worries, of a health visitor and of a social worker: nobody is asked anything for them
    for who, about, words in WORRIES[:2]:
        sets_down(story, who, about, words).leaves()
    sam = story.signed_in("sam.adeyemi").opens("/")
    sam.does_not_read("Look at small worries together")

    # When a third is set down by somebody else, her lead is asked to look at all three together
    sets_down(story, *WORRIES[2]).leaves()
    sam.opens("/").reads("Look at small worries together", "3 small worries about Mia were set down within 3 months")
    sam.opens(f"/people/{key_of(MIA)}/history?form=small_worry").reads(*(words for _, _, words in WORRIES))
    sam.opens("/").presses("Say what follows", within=sam.about("Look at small worries together"))
    sam.chooses("Somebody speaks with the family").writes(FOLLOWS, "In one sentence, for whoever set it down")
    sam.presses("Say what follows").reads("Saved.")

    # Then each who had set one down reads what follows
    for who, _, _ in WORRIES:
        seat = story.signed_in(who).opens(f"/people/{key_of(MIA)}/history")
        seat.reads("Small worries were looked at together: somebody speaks with the family.", FOLLOWS)
        seat.leaves()
