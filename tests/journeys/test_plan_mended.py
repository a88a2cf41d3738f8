"""A task that nobody planned: a vague action is mended, declined by whoever has no part in it, and held at last."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row


@row("CP13")
@row("CP04")
@row("LA17")
def test_an_action_comes_back_to_whoever_asked_until_somebody_takes_it_on(story):
    # Given a need that the mother told, which stands in the plan without an answer
    idris = key_of("Idris Bello")
    priya = story.signed_in("priya.nair").opens(f"/record/need_told?about={idris}")
    priya.writes("Sleep, for him and for Temi", "What is needed").chooses("The family or a carer", "Who says so?")
    priya.presses("Keep this need").reads("Saved.").opens(f"/people/{idris}/plan")
    priya.reads("1 need: 1 has neither.").presses("Add an action for need 1")

    # When it is planned as it was once written in a message, the page says what is vague, and who is not involved
    priya.chooses("An action", "What becomes of it?").writes("Both sleep 5 hours", "What should be different then?")
    priya.writes("Support mum", "What exactly is done?").writes("Temi’s sleep diary, 2 weeks", "How will we know?")
    date = priya.main.get_by_role("group", name="By which day?")
    for part, said in (("Day", "31"), ("Month", "7"), ("Year", "2026")):
        priya.writes(said, part, date)
    priya.chooses("The family’s or carer’s", "Whose wish is it?").chooses("Somebody by name", "Who does it?")
    priya.writes("Grace Tembo", "Which worker?").presses("Save this part of the plan")
    priya.reads("There is a problem", "“Support mum” does not say what", "not involved with this person")

    # And mended it is asked of her, and is nobody's yet
    priya.writes("Show Temi how to settle him, at home on 2 evenings", "What exactly is done?")
    priya.writes("She knows the family from the birth", "why them?").presses("Save this part of the plan")
    priya.reads("Saved.")
    priya.opens(f"/people/{idris}/plan").reads("1 need: 1 has an action.", "Waiting for Grace Tembo")

    # When she says that it is not hers
    grace = story.signed_in("grace.tembo").opens("/")
    grace.presses("Answer", grace.about("Say whether you take on an action of a plan"))
    grace.chooses("No, it is not mine", "Do you take it on?")
    grace.writes("My care of them has ended. Ask the nursery nurse.", "Why not").presses("Send the answer")

    # Then it is back with whoever asked, and reads as unmet until somebody takes it on
    priya.reads("Waiting for Grace Tembo").opens(f"/people/{idris}/plan")
    priya.reads("Nobody holds this. It is Priya Nair’s until somebody takes it on.", "My care of them has ended.")
    priya.opens("/").presses("I do it myself", priya.about("An action came back to you", "Idris Bello"))
    priya.chooses("Yes, it is mine", "Do you take it on?").presses("Send the answer").reads("Saved.")
    priya.opens(f"/people/{idris}/plan").reads("Priya Nair has taken it on.").does_not_read("Nobody holds this")
