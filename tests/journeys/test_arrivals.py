"""What is known of a child stands before those who treat them: with what to do, how sure it is, and how fresh."""

from kith.demo.visits import Finding
from tests.journeys.stories import INVENTED
from tests.scenarios.rows import row

FELL_AGAIN = Finding("Fell off a chair, cut lip", "S01.5", "Wound of lip")


def card(seat, name):
    """The part of the board that is about one child."""
    return seat.main.locator("article").filter(has=seat.page.get_by_role("heading", name=name))


@row("AE03", "AE09")
def test_flags_say_what_to_do_and_are_read_with_an_action(story):
    # Given a boy's fourth visit in a year
    ruth = story.signed_in("ruth.imrie").opens("/team/arrivals")
    ruth.reads(
        "Do not let go yet.",
        "Fourth visit in 12 months: Wed 22 Oct 2025 (a head injury), Sun 21 Dec 2025 (a burn), Sun 8 Feb (a wound)",
        "Brothers and sisters came too: ",
        within=card(ruth, "T. B."),
    )

    # When the nurse has read it and says what was done
    ruth.presses("I have read this", card(ruth, "T. B."))
    ruth.chooses("Examined and asked more", "What did you do?")
    ruth.writes("Looked at his back with the doctor, asked him alone.", "Say it in a sentence")
    ruth.presses("I have read this", ruth.main).reads("Saved.")

    # Then nothing more is asked of her, and the chronology holds it
    ruth.opens("/team/arrivals").reads("T. B.").does_not_read("I have read this", "Tyler", "Brannigan")
    ruth.presses("T. B.").reads("Flags read in A&E: examined and asked more. Looked at his back")


@row("AE03")
def test_reading_without_saying_what_was_done_is_not_enough(story):
    ruth = story.signed_in("ruth.imrie").opens("/team/arrivals").presses("I have read this")
    ruth.presses("I have read this", ruth.main).reads("There is a problem", "What did you do?")


@row("AE03")
def test_a_third_visit_lists_the_first_two(story):
    story.comes_to_ae(INVENTED.named("Ellie Brannigan"), FELL_AGAIN, minutes_ago=30, gone=False)
    ruth = story.signed_in("ruth.imrie").opens("/team/arrivals")
    ellie = card(ruth, "E. B.")
    ruth.reads("Third visit in 12 months: Wed 15 Apr (", "Wed 8 Jul (a wound), today.", within=ellie)


@row("AE03")
def test_a_misspelt_name_is_offered_as_a_likely_match_and_never_joined_by_itself(story):
    ruth = story.signed_in("ruth.imrie").opens("/team/arrivals")
    ruth.reads(
        "we do not know who this is",
        "This may be M. A., born Sat 29 Aug 2020, child protection plan (emotional abuse)",
        "first name nearly the same",
        within=card(ruth, "M. A."),
    )


@row("AE03")
def test_when_the_line_is_silent_every_child_says_so(story):
    # Given that nothing came from the hospital since nine
    story.it_is("2026-07-14T16:40")
    ruth = story.signed_in("ruth.imrie").opens("/team/arrivals").reads("This may be out of date")
    cards = ruth.main.locator("article")
    assert cards.count() == 3
    for one in cards.all():
        ruth.reads("This may be out of date: the last news from PAS@NGH came Tue 14 Jul", within=one)
