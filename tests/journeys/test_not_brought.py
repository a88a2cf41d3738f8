"""HV10: a toddler not brought twice is nobody's to close alone."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row

NOAH = "Noah Adu"


def not_brought(seat) -> None:
    seat.opens(f"/record/appointment_outcome?about={key_of(NOAH)}").chooses("Was not brought", "What happened?")
    seat.chooses("Health visiting", "Which service was it with?").presses("Save", seat.main).reads("Saved.")


@row("HV10")
def test_not_brought_twice_nobody_closes_alone(story):
    # Given a toddler who was not brought twice
    priya = story.signed_in("priya.nair")
    not_brought(priya)
    not_brought(priya)

    # When the health visitor would do nothing more
    priya.opens("/").unfolds("Show what is due later")
    priya.presses("Say what happens next", priya.about("Decide what happens after a second", NOAH))
    priya.reads("Appointments, of every service", "Nothing is recorded as done about it")
    priya.chooses("Nothing more: I propose to close, and my lead decides", "What happens next?")
    priya.chooses("Health visiting", "Which service decides this?")
    priya.writes("He is nearly one, and he was well when I last saw him.", "What does it mean for the child")
    priya.presses("Save what you decided").reads("Saved.")

    # Then the steps are asked of her, and cannot be signed while the family was not looked for
    priya.opens("/").unfolds("Show what is due later")
    priya.presses("Go through the steps", priya.about("Go through the steps before closing", NOAH))
    priya.chooses("Health visiting", "Which service is it?")
    priya.chooses("Tried, and not reached", "Was the young person, or the family, contacted")
    for asked in ("a parent or carer", "the school or nursery", "the GP", "the social worker"):
        priya.chooses("There is none", f"Was {asked} asked?")
    priya.writes("Nobody was asked.", "What did they say, and why was nobody asked")
    priya.chooses("The same", "The risk was looked at again")
    priya.writes("Nothing has changed that I know of.", "What makes you think so?")
    priya.writes("A visit at home with an interpreter.", "What would bring them back?")
    priya.presses("Ask my supervisor to decide")
    priya.reads("You say that there is none. The record says that there is a parent or carer.", "Before you sign")
    priya.chooses("Asked", "Was a parent or carer asked?").presses("Ask my supervisor to decide")
    priya.reads("cannot be signed yet", "Reach the family of a child who was not seen",
                within=priya.page.locator("body"))
