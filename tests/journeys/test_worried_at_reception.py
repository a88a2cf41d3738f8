"""Reception sees what nobody trained them to name: one button, a nurse who must answer, and an answer back."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row


@row("AE02")
def test_a_receptionist_is_worried_and_hears_what_was_decided(story):
    # Given a receptionist, whose page says whom to tell and never why
    kim = story.signed_in("kim.larkin").opens("/team")
    kim.reads("Children here now", "Tell Ruth Imrie (nurse in charge) that this child is here.")
    kim.does_not_read("Tyler", "visit", "plan")

    # When an older man speaks for a silent child, she presses the one button
    kim.presses("I am worried about this child", kim.about("K. K.")).reads("I am worried about")
    kim.chooses("Somebody speaks for them").chooses("Silent or watchful")
    kim.writes("An older man answers every question for him.", "In your own words")
    kim.presses("Tell the nurse in charge").reads("Sent.", "You are waiting for", "Kacper")

    # Then the nurse in charge has it first on her board, and answers before the child leaves
    ruth = story.signed_in("ruth.imrie").opens("/team/arrivals")
    kacper = ruth.main.locator("article").filter(has=ruth.page.get_by_role("heading", name="K. K."))
    ruth.reads("Do not let go yet.", "Somebody in the department is worried about this child.", within=kacper)
    ruth.presses("Answer the worry", kacper).reads("Because somebody in the department was worried about Kacper")
    ruth.chooses("I saw the child and asked", "What did you do?")
    ruth.writes("Spoke to him alone. The man is his grandfather; his mother is on her way.", "Say it in a sentence")
    ruth.presses("Answer", ruth.main).reads("Saved.")

    # and the receptionist sees what was decided
    kim.opens("/").reads("Answered", "Kacper").presses("Answer a worry about a child in the department", kim.main)
    kim.reads("What became of it", "I saw the child and asked. Spoke to him alone.")


@row("AE02")
def test_a_worry_that_is_not_answered_climbs_to_the_shift_lead(story):
    story.signed_in("kim.larkin").opens(f"/worried?about={key_of('Kacper Kowalski')}").chooses("Seems afraid").presses(
        "Tell the nurse in charge"
    ).reads("Sent.")
    story.it_is("2026-07-14T09:11")
    story.it_is("2026-07-14T09:26")
    kim = story.signed_in("kim.larkin").opens("/")
    kim.reads("late", "Told today, 09:26: Ruth Imrie and Sol Varga", within=kim.about("Answer a worry", "Kacper"))
