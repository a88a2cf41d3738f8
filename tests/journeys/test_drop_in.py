"""EH06: a drop-in that nobody recorded is not “fine”."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row

KACPER = "Kacper Kowalski"


@row("EH06")
def test_a_drop_in_that_nobody_recorded_is_followed_until_somebody_says_that_they_came(story):
    # Given a child told to go to the drop-in, of whom nobody says anything
    priya = story.signed_in("priya.nair").opens(f"/record/appointment?about={key_of(KACPER)}")
    priya.chooses("They were told to go somewhere, such as a drop-in, by a day", "What is it?")
    priya.chooses("Speech and language", "Which service is it with?")
    day = priya.main.get_by_role("group", name="By which day should they have gone?")
    for part, figure in (("Day", "14"), ("Month", "7"), ("Year", "2026")):
        priya.writes(figure, part, within=day)
    priya.presses("Save", priya.main).reads("Saved.")
    priya.opens("/").does_not_read("did not go where they were told")

    # When ten working days are over
    story.it_is("2026-07-29T09:00")
    priya = story.signed_in("priya.nair")

    # Then it counts as not attended, and a slot is to be kept for them
    priya.opens("/").reads("Ask a family why they did not go where they were told")
    priya.reads("Offer a slot that is kept for them", "nobody has recorded that Kacper came")

    # And a walk-in that was not written down is matched to it, and ends the follow-up
    priya.opens(f"/record/appointment_outcome?about={key_of(KACPER)}").reads("They were expected")
    priya.presses("Because Kacper was told", priya.main).chooses("Came, or was seen", "What happened?")
    priya.presses("Save", priya.main).reads("Saved.")
    priya.opens("/").does_not_read("Ask a family why they did not go where they were told")
