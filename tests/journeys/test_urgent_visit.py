"""One bruise among minor visits: it is seen, handed to somebody, answered, and told in the child's chronology."""

import pytest

from kith.demo.visits import Finding
from tests.journeys.stories import newcomer
from tests.scenarios.rows import row

LILY = newcomer("Lily Ashdown", 160, "9990007004")
BRUISED = Finding("Bruise on ear, says sibling threw a toy", "S00.4", "Bruise of ear")


@row("AE10")
@pytest.mark.parametrize(
    "how", [{}, {"keys": True}, {"java_script_enabled": False}], ids=["pointer", "keys alone", "no script"]
)
def test_an_urgent_visit_is_handed_over_accepted_and_answered(story, how):
    # Given a baby whom no service knows yet, who came to A&E with a bruise
    story.comes_to_ae(LILY, BRUISED)

    # When the liaison nurse opens her list, she sees it with its reason
    ellis = story.signed_in("ellis.frayne", **how).opens("/")
    row_of_lily = ellis.about("Lily Ashdown", "Decide what to do about an A&E visit")
    ellis.reads("Because Lily is under 1 and A&E recorded a bruise on Tue 14 Jul", "Urgent", within=row_of_lily)

    # and hands it to a health visitor, who has it only when she accepts
    ellis.presses("Record decision", row_of_lily)
    ellis.presses("Hand it over to somebody on duty")
    ellis.picks("Priya Nair, Health visiting, Marsh", "Give it to whom?")
    ellis.writes("Just moved here. Nobody holds her yet.", "What should they know?")
    ellis.presses("Hand over", ellis.main)
    ellis.reads("Offered. It stays yours until they accept.")
    ellis.opens("/").reads("It stays yours until they accept.", within=ellis.about("Lily Ashdown", "Decide what to do"))

    priya = story.signed_in("priya.nair", **how).opens("/")
    priya.reads("This is offered to you.", within=priya.about("Lily Ashdown"))
    priya.presses("Accept or decline", priya.about("Lily Ashdown"))
    priya.presses("Accept", priya.main).reads("This is yours now.", "Owed by you")
    ellis.opens("/").reads("My list").does_not_read("Decide what to do about an A&E visit")

    # When the health visitor has seen the family, she answers
    priya.chooses("I have seen or spoken to the family", "What did you decide?")
    priya.writes("Seen at home with her mother today. The story fits.", "What makes you think so?")
    priya.presses("Record decision", priya.main).reads("My list", "Saved.").does_not_read("Lily Ashdown")

    # Then the chronology tells the story, newest first
    ellis.opens("/people").writes("999 000 7004", "Name, NHS number").presses("Search", ellis.main)
    ellis.presses("Lily Ashdown", ellis.main).reads(
        "A&E visit reviewed: I have seen or spoken to the family. Seen at home with her mother today. The story fits.",
        "Accepted by Priya Nair.",
        "Handed over to Priya Nair.",
        "A&E visit: Bruise on ear, says sibling threw a toy.",
    )
