"""Received is not read: the sender of a referral sees each document unopened, and hears of the decision."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row


def referral_for_idris(story):
    """A health visitor refers a baby, with two documents."""
    priya = story.signed_in("priya.nair").opens(f"/record/referral?about={key_of('Idris Bello')}")
    priya.writes("A bruise at sixteen weeks. The story does not fit his age.", "What are you worried about?")
    priya.writes("He cannot say. He is quiet when held.", "What does the child say, or show?")
    priya.writes("His parents Temi and Tunde.", "Who is in the family and the home")
    priya.chooses("No", "Is anyone in danger now?").chooses("Yes, agreed", "Do the parents know and agree?")
    priya.writes("His parents were asked of nobody else yet.", "somebody around the child has not been asked about")
    first = priya.main.get_by_role("group", name="Documents sent with it 1")
    priya.writes("Referral form", "Name of the document", first).presses("Add another")
    second = priya.main.get_by_role("group", name="Documents sent with it 2")
    priya.writes("Early help assessment", "Name of the document", second)
    return priya.presses("Send referral").reads("Saved.")


@row("CP01")
def test_the_sender_sees_message_opened_and_form_not_opened(story):
    # Given a referral with two documents
    priya = referral_for_idris(story)
    priya.opens("/").reads("You are waiting for")
    priya.presses("Idris Bello", priya.about("Open the referral", "Idris Bello"))
    priya.reads("Open the referral: not yet.", "Referral form", "Early help assessment", "Delivered is not read.")

    # When the duty desk of social care says by telephone that the message was opened, whoever took it writes it down
    priya.presses("They told me by phone", priya.about("Open the referral: not yet.")).writes(
        "Nora Finch, duty desk, told me by telephone", "Who opened it?"
    )
    priya.presses("It was opened").reads("Saved.")

    # Then the message is opened and neither document is
    priya.presses("Idris Bello", priya.about("Decide on the referral", "Idris Bello"))
    priya.reads("Opened by Nora Finch, duty desk, told me by telephone.", within=priya.about("Open the referral: done"))
    for name in ("Referral form", "Early help assessment"):
        priya.reads("not yet", within=priya.about("Open each document", name))


@row("CP01")
def test_the_decision_reaches_the_sender_who_says_that_it_was_read(story):
    priya = referral_for_idris(story)

    # When the answer comes by telephone to the duty desk, it is typed in with who said it
    desk = story.signed_in("lynn.grant").opens(f"/people/{key_of('Idris Bello')}")
    desk.presses("See this duty", desk.about("Decide on the referral"))
    desk.chooses("An assessment begins", "What was decided?")
    desk.writes("The bruise needs a medical, and the family needs help now.", "Why?")
    desk.writes("Nora Finch, social care duty desk, by telephone", "Who decided?")
    desk.presses("Record the decision").reads("Saved.")

    # Then the sender is owed a reading of it, and the loop of the decision is closed when it was read
    priya.opens("/").presses("I have read it", priya.about("Read the decision on your referral", "Idris Bello"))
    duty = priya.page.url.removeprefix(story.site)
    priya.presses("See every step that the same entry began")
    priya.reads("Referral decided: an assessment begins. The bruise needs a medical").opens(duty)
    priya.presses("I have read the decision", priya.main).reads("Saved.").does_not_read("Read the decision on your")


@row("CP02")
def test_this_child_cannot_wait(story):
    # Given a referral that nobody has opened yet
    referral_for_idris(story)
    story.it_is("2026-07-14T09:20")
    priya = story.signed_in("priya.nair", keys=True).opens("/")
    priya.presses("Idris Bello", priya.about("Decide on the referral", "Idris Bello"))
    priya.reads("Kith has not had to chase yet.")

    # When its sender says that it cannot wait
    priya.presses("This child cannot wait", priya.main)
    priya.reads("We will tell the children’s social care team manager, Hugh Moss, now, and tell Sam Adeyemi.")
    priya.presses("This child cannot wait", priya.main).reads("There is a problem")
    priya.writes("He is harder to wake than this morning.", "What has changed?")
    priya.presses("This child cannot wait", priya.main).reads("Hugh Moss and Sam Adeyemi will hear of it now.")
    story.it_is("2026-07-14T09:21")

    # Then both leads were told, and it stands in the log and on the child's own page
    log = priya.opens(priya.page.url.removeprefix(story.site)).main.get_by_role("list").last
    priya.reads("09:20: Cannot wait: He is harder to wake than this morning. Said by Priya Nair.", within=log)
    priya.reads("09:21: Hugh Moss, Priya Nair, Sam Adeyemi.", within=log)
    priya.opens(f"/people/{key_of('Idris Bello')}").reads("Cannot wait: He is harder to wake than this morning.")


@row("CP01")
def test_silence_climbs_on_the_receiver_s_side_and_the_sender_hears_of_it(story):
    referral_for_idris(story)
    story.it_is("2026-07-14T13:15")
    priya = story.signed_in("priya.nair").opens("/")
    priya.reads("late", "Told today, 13:1", within=priya.about("Open the referral", "Idris Bello"))
