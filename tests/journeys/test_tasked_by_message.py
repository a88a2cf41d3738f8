"""A task that came in a message is no plan: the signature waits until each need has an answer that somebody owns."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row

LEILA = "Leila Farouk"


@row("LA10")
@row("CP13")
def test_what_was_asked_for_in_a_message_is_planned_before_the_assessment_is_signed(story):
    # Given a nurse whom a colleague asked in a message to see to something
    leila = key_of(LEILA)
    ruth = story.signed_in("ruth.amos").opens(f"/record/need_told?about={leila}")
    ruth.writes("Sexual health advice", "What is needed").chooses("Another health professional", "Who says so?")
    ruth.writes("Please see to it, wrote the health visitor", "In whose words").presses("Keep this need")
    ruth.reads("Saved.").opens(f"/people/{leila}").reads("Plan for a need, or say why not: Sexual health advice")

    # When she would sign the assessment
    ruth.presses("Sign it", ruth.main)

    # Then she reads what is left, each by name, and what others know beside it
    ruth.reads("Before you sign", "Plan for a need, or say why not: Sleep")
    ruth.reads("Drugs or alcohol: 2 people know of it", "It is not spoken of here.")
    ruth.chooses("A review health assessment", "Which assessment is it?").presses("Sign the assessment", ruth.main)
    ruth.reads("This cannot be signed yet")

    # And a need that the message named is asked of somebody who has no part in it, and is nobody's
    ruth.opens(f"/people/{leila}")
    ruth.presses("Say what becomes of it", ruth.about("Plan for a need, or say why not: Sexual health advice"))
    ruth.chooses("An action", "What becomes of it?").writes("She knows where to go", "What should be different then?")
    ruth.writes("Show her the clinic and go there with her once", "What exactly is done?")
    ruth.writes("She has been there once", "How will we know?")
    date = ruth.main.get_by_role("group", name="By which day?")
    for part, said in (("Day", "7"), ("Month", "8"), ("Year", "2026")):
        ruth.writes(said, part, date)
    ruth.chooses("A professional’s", "Whose wish is it?").chooses("Somebody by name", "Who does it?")
    ruth.writes("Priya Nair", "Which worker?").presses("Save this part of the plan")
    ruth.reads("This worker is not involved with this person.")
    ruth.writes("She wrote the message", "why them?").presses("Save this part of the plan").reads("Saved.")
    priya = story.signed_in("priya.nair").opens("/")
    priya.presses("Answer", priya.about("Say whether you take on an action of a plan"))
    priya.chooses("No, it is not mine", "Do you take it on?").writes("I have never met her.", "Why not")
    priya.presses("Send the answer")
    ruth.opens(f"/people/{leila}/plan").reads("Nobody holds this. It is Ruth Amos’s until somebody takes it on.")
    ruth.reads("“I cannot sleep since the move”", "Neither an action nor a reason.")
