"""Something is missing in a form: it is said first, the focus is on it, and nothing that was written is lost."""

import re

from playwright.sync_api import expect


def test_what_is_missing_is_said_first_and_the_draft_is_kept(story):
    # Given a decision begun and sent without its reason
    priya = story.signed_in("priya.nair").opens("/")
    priya.presses("Record decision", priya.about("Decide what to do about an A&E visit", "Mia Kowalska-Reid"))
    priya.chooses("I will see them", "What did you decide?").presses("Record decision", priya.main)

    # Then the title says so, the summary has the focus, and its line leads to the question
    expect(priya.page).to_have_title(re.compile(r"^Error: "))
    expect(priya.page.locator(".nhsuk-error-summary")).to_be_focused()
    priya.page.locator(".nhsuk-error-summary a").first.click()
    expect(priya.main.get_by_label("What makes you think so?")).to_be_focused()

    # When she writes and is called away
    priya.writes("I know the family and go there this", "What makes you think so?")
    priya.page.keyboard.press("Tab")
    expect(priya.main.locator(".kith-draft")).to_contain_text("Saved as your draft, 09:10.")
    address = priya.page.url.removeprefix(story.site)
    priya.opens("/people").opens(address)

    # Then everything is as she left it, and nobody else sees it
    priya.reads("This is your draft from today, 09:10.")
    expect(priya.main.get_by_label("I will see them")).to_be_checked()
    expect(priya.main.get_by_label("What makes you think so?")).to_have_value("I know the family and go there this")
    sam = story.signed_in("sam.adeyemi").opens(address)
    expect(sam.main.get_by_label("What makes you think so?")).to_have_value("")
