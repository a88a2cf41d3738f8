"""No reason to look, and then a reason: the page opens for a while, and everybody can read who looked and why."""

import re

from playwright.sync_api import expect

from tests.journeys.stories import key_of


def test_a_page_is_refused_then_opened_with_a_reason_which_is_listed(story):
    # Given a child with whom one's team is not involved
    mia = key_of("Mia Kowalska-Reid")
    nina = story.signed_in("nina.castellan").opens(f"/people/{mia}")
    nina.reads("You cannot open this page yet: your team is not involved with this person.").does_not_read("Kowalska")

    # A reason without words is not a reason
    nina.presses("Give your reason").presses("Open the page").reads("There is a problem")
    expect(nina.page).to_have_title(re.compile(r"^Error: "))

    # When she says why
    nina.chooses("They are in front of me").writes("She is at our clinic with a fever.", "Say it in a sentence")
    nina.presses("Open the page").reads("Open until 13:10.", "What is owed")

    # Then her name and her reason are on the list of who looked
    priya = story.signed_in("priya.nair").opens(f"/people/{mia}").presses("Who looked")
    priya.reads("They are in front of me. She is at our clinic with a fever.", within=priya.about("Nina Castellan"))

    # and four hours later the page is closed again
    story.it_is("2026-07-14T13:11")
    story.signed_in("nina.castellan").opens(f"/people/{mia}").reads("You cannot open this page yet")


def test_what_a_role_may_not_do_is_said_in_a_sentence_with_a_way_on(story):
    anwen = story.signed_in("anwen.rhys")
    for address in ("/post", "/sample", "/team/arrivals", f"/people/{key_of('Mia Kowalska-Reid')}"):
        anwen.opens(address).reads("You cannot").does_not_read("Kowalska")
        expect(anwen.main.get_by_role("link").first).to_be_visible()
