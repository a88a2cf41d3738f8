"""Visit after visit seen by somebody new each time: the pattern is put before one nurse, who decides."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row


@row("AE09")
def test_the_safeguarding_nurse_sees_both_children_s_histories_and_decides(story):
    # Given a boy's fourth visit and his sister's two
    maya = story.signed_in("maya.brandt").opens("/")
    tyler = maya.about("Decide whether to refer to children’s social care", "Tyler Brannigan")
    maya.reads("Because it was the fourth visit of Tyler to A&E", within=tyler)

    # When she opens it, both histories stand on one page
    maya.presses("Record decision", tyler)
    maya.reads(
        "Visits to A&E in 12 months",
        "Tyler",
        "Wed 22 Oct 2025",
        "Sun 21 Dec 2025",
        "Sun 8 Feb",
        "Ellie",
        "Wed 15 Apr",
        "Wed 8 Jul",
        within=maya.main.locator("#visits"),
    )

    # A decision without a reason is not taken
    maya.chooses("Yes", "Will you refer?").writes("n/a", "Why, or why not?").presses("Record decision", maya.main)
    maya.reads("There is a problem")
    maya.writes("Four visits with injuries in nine months, and bruises on his back.", "Why, or why not?")
    maya.presses("Record decision", maya.main).reads("Saved.")

    # Then it is on his record with its reason
    maya.opens(f"/people/{key_of('Tyler Brannigan')}")
    maya.reads("Referral considered: yes. Four visits with injuries in nine months, and bruises on his back.")
