"""CM08: missed twice, and home must not find out; no letter goes, and the school nurse finds a safe way."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row

FEARS = "She fears what her family would do if they knew that she comes here."


def missed_twice(seat, name: str) -> None:
    for _ in range(2):
        seat.opens(f"/record/appointment_outcome?about={key_of(name)}").chooses("Did not come", "What happened?")
        seat.chooses("CAMHS", "Which service was it with?")
        seat.presses("Save", seat.main).reads("Saved.")


def told_to_camhs(story):
    """She says that her family must not know, and that she fears a forced marriage; it is marked and referred."""
    callum = story.signed_in("callum.reeve").opens(f"/record/safe_contact?about={key_of('Samira Siddiqui')}")
    first = callum.main.get_by_role("group", name="Who must not know? 1")
    callum.writes("Her whole family", "Who?", first)
    callum.chooses("Yes", "Is there a fear of a forced marriage?")
    callum.writes("Through the school nurse, on school days", "What is the safe way?")
    callum.presses("Save safe contact")

    # A referral is owed at once, and says already that nobody may ask the family
    callum.reads("Refer to children’s social care").writes(FEARS, "What does the child say, or show?")
    callum.writes("Her parents Farah and Adeel. They must not hear of this.", "Who is in the family and the home")
    callum.chooses("No", "Is anyone in danger now?")
    callum.writes("Nobody at home may be asked.", "why can this not wait?")
    return callum.presses("Send referral").reads("Saved.")


@row("CM08")
def test_her_family_learns_nothing_and_she_is_seen_at_school(story):
    # Given a young woman whose family must not find out that CAMHS sees her
    callum = told_to_camhs(story)

    # When she does not come twice, and somebody whose family may know does not come twice either
    missed_twice(callum, "Samira Siddiqui")
    missed_twice(story.signed_in("dev.chandra"), "Leon Pinnock")
    story.it_is("2026-07-14T09:30")

    # Then a letter waits for his family, and none for hers
    desk = story.signed_in("lynn.grant").opens("/post").presses("Letters to print", None)
    desk.reads("To the parents or carers of Leon Pinnock").does_not_read("Siddiqui")
    desk.presses("Print", desk.about("Leon Pinnock")).reads("The parents or carers of Leon Pinnock", "Phone 01632")
    desk.does_not_read("CAMHS", "appointment", "Missed")
    desk.opens("/letters").reads("No letter waits.")

    # And the school nurse is asked to speak to her alone, sees the safe way first, and says how she was reached
    dev = story.signed_in("dev.chandra").opens("/")
    dev.presses("Say how", dev.about("Speak to them at school, alone", "Samira Siddiqui"))
    dev.reads("Through the school nurse, on school days", within=dev.page.locator("body"))
    dev.chooses("I have seen them", "How were they reached?").chooses("Yes", "Were they alone?")
    dev.writes("She comes to the drop-in at school on Thursdays.", "What was agreed?").presses("Save", dev.main)
    dev.reads("Saved.")

    # And what was agreed in supervision stands on her record
    callum = story.signed_in("callum.reeve").opens("/").reads("Talk it over").does_not_read("See them again")
    callum.opens(f"/people/{key_of('Samira Siddiqui')}")
    callum.presses("Write what was agreed", callum.about("Talk it over in supervision"))
    callum.writes("Rowan, at the CAMHS huddle", "With whom?")
    callum.writes("Dev sees her each Thursday; nobody writes home.", "What was agreed: who does what, and by when?")
    callum.presses("Save what was agreed").reads("Saved.")
    callum.opens(f"/people/{key_of('Samira Siddiqui')}").reads("Talked over in supervision", "Speak to Dev Chandra")
