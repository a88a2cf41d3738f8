"""A young person chooses where she is seen and reads her health passport, on an old telephone without a script."""

import re

from tests.journeys.looking import NARROWEST, faults
from tests.journeys.stories import key_of
from tests.journeys.test_reply_link import Telephone
from tests.scenarios.rows import row

LEILA = "Leila Farouk"
PAGES = ("", "/passport", "/words", "/feeling", "/looked", "/choose")


@row("LA01", "LA12")
def test_she_chooses_the_youth_club_and_reads_her_passport(story):
    # Her nurse gives her a link, and says a code
    ruth = story.signed_in("ruth.amos").opens(f"/people/{key_of(LEILA)}/own-page")
    ruth.main.get_by_label("I say it to them, each time they ask").check()
    ruth.presses("Make the link", ruth.main)
    link = re.search(r"/me/in/[\w-]+", ruth.main.inner_text())[0]
    ruth.presses("Make a code to say to them", ruth.main)
    code = re.search(r"\b\d{6}\b", ruth.main.inner_text())[0]

    # On her own telephone nothing is said before the code
    phone = Telephone(story)
    phone.page.set_viewport_size({"width": NARROWEST[0], "height": NARROWEST[1]})
    phone.opens(story.site + link)
    phone.reads("Without a code this page says nothing about you.")
    assert not re.search("Leila|Farouk|health|NHS|Kith", phone.page.inner_text("body"), re.IGNORECASE)
    phone.writes(code, "The code")
    phone.presses("Open my page")

    # She chooses a place and a day, and it is booked
    phone.reads("Hello Leila", "Your next health check: you choose", "Where you live")
    phone.chooses("The youth club")
    phone.presses("Choose this")
    phone.reads("You chose.", "at The youth club", "You chose this.")

    # She changes her mind while there is time, and her nurse has it on her list
    phone.opens(f"{story.site}/me/choose")
    phone.reads("It is now: The youth club", "Your nurse is told.")
    phone.chooses("Where you live")
    phone.presses("Change it to this")
    phone.reads("You changed it.", "You see Ruth Amos on", "You chose this.")
    ruth.opens(f"/people/{key_of(LEILA)}")
    assert "Arrange what a young person chose on their own page" in ruth.main.inner_text()

    # She reads her passport: what is small, what is not shown and why, and what was asked of her doctor
    phone.opens(f"{story.site}/me/passport")
    phone.reads("Asthma", "If you are very ill, a doctor must see it fast.", "It is about another person as well.",
                "We asked your doctor on")
    assert "An illness in the family" not in phone.page.content()
    _are_well_made(story, phone.context.cookies())
    phone.context.close()


def _are_well_made(story, cookies) -> None:
    another = story.browser.new_context(locale="en-GB")
    another.add_cookies(cookies)
    page = another.new_page()
    for one in PAGES:
        page.goto(f"{story.site}/me{one}")
        assert list(faults(page, f"me{one}")) == []
    another.close()
