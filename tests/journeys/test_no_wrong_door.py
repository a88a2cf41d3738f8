"""A neighbour who has no account and no form is heard: raised on a phone, read, sent on, decided, and asked after."""

from playwright.sync_api import Page, expect

from tests.journeys.stories import key_of
from tests.scenarios.rows import row

CRYING = "I hear the Brannigans’ little one cry all evening, and I think nobody is there."


def outside(story, **screen) -> Page:
    """Somebody’s own phone, on which nobody is signed in."""
    context = story.browser.new_context(locale="en-GB", viewport={"width": 320, "height": 640}, **screen)
    page = context.new_page()
    page.goto(f"{story.site}/concern")
    return page


@row("CP11")
def test_from_a_neighbours_phone_to_the_decision_and_back(story):
    # Given a neighbour on a phone without script; nothing is kept there
    phone = outside(story, java_script_enabled=False)
    expect(phone.get_by_role("main")).to_contain_text("phone 999")
    phone.get_by_label("What worries you?").fill(CRYING)
    phone.get_by_label("The child’s last name").fill("Brannigan")
    phone.get_by_label("The child’s first name").fill("Alfie")
    phone.get_by_role("button", name="Send it").click()
    number = phone.locator(".kith-receipt").inner_text()
    assert phone.context.cookies() == []

    # When the triage nurse reads it, says whom it is about, and sends it on
    bea = story.signed_in("bea.lockwood").opens("/triage").presses("By the page, today, 09:10")
    bea.reads(CRYING, "They did not say. They may ask with their number.")
    bea.presses("See whom it may be about").reads("Fits: family name the same")
    bea.chooses(_label(bea, "Alfie Brannigan"))
    bea.chooses("It is this person").presses("File it").reads("Filed with whom it is about.")
    bea.chooses("No").chooses("Nothing more at once").writes("A toddler, and it goes on for weeks.", "What makes you")
    bea.presses("I have read it").reads("Say where a concern goes")
    bea.chooses("Health visiting").writes("He is under five.", "Why there?").presses("Send it there").reads("Saved.")

    # And health visiting takes it and decides
    gwen = story.signed_in("gwen.ashby").opens("/")
    gwen.presses("Answer", within=gwen.about("Say whether you take a concern"))
    gwen.presses("Read the concern, and answer").reads(CRYING)
    gwen.chooses("We take it").writes("He is ours.", "Why?").presses("Answer").reads("Decide on a concern")
    gwen.chooses("Help was offered to the family").writes("His mother wants it.", "Why?")
    gwen.writes("Gwen Ashby, lead", "Who decided?").presses("Record the decision")

    # Then it is on the child’s record without the neighbour, and the neighbour hears that it was dealt with
    gwen = story.signed_in("angela.frost").opens(f"/people/{key_of('Alfie Brannigan')}/history")
    gwen.reads("A concern was raised by a member of the public.")
    phone.goto(f"{story.site}/concern/number")
    phone.get_by_label("The number we gave you").fill(number.lower())
    phone.get_by_role("button", name="Ask").click()
    expect(phone.get_by_role("main")).to_contain_text("The right people have dealt with what you sent.")
    expect(phone.get_by_role("main")).not_to_contain_text("Alfie")
    phone.context.close()


def _label(seat, name: str) -> str:
    return seat.main.locator("label", has_text=name).first.inner_text().strip()


@row("CP11")
def test_the_way_out_takes_the_words_away_at_once(story):
    phone = outside(story)
    phone.get_by_label("What worries you?").fill(CRYING)
    phone.route("**/weather", lambda route: route.fulfill(body="<h1>Rain</h1>", content_type="text/html"))
    expect(phone.get_by_text("Or press Shift three times.")).to_be_visible()
    for _ in range(3):
        phone.keyboard.press("Shift")
    expect(phone.get_by_role("heading", name="Rain")).to_be_visible()
    phone.go_back()
    expect(phone.get_by_text(CRYING)).to_have_count(0)
    phone.context.close()
