"""An attachment lies unopened for two weeks: what each side saw on which day, and who was chased."""

from django.conf import settings

from tests.journeys.test_referral import referral_for_idris
from tests.journeys.test_reply_link import Telephone, link_sent_to, newest_code
from tests.scenarios.rows import row

FORM = "Open each document of the referral: Referral form"


def comes_in(story, phone: Telephone, link: str) -> None:
    phone.opens(story.site + link)
    phone.presses("Send the code")
    phone.writes(newest_code(), "The code")
    phone.presses("Continue")


def seen_by_the_sender(story, day: str, *words: str) -> None:
    """She opens it on that day, from her list, and goes on with her own work."""
    story.it_is(f"2026-07-{day}T10:00")
    priya = story.signed_in("priya.nair").opens("/")
    priya.presses("Idris Bello", priya.about(FORM, "Idris Bello"))
    priya.reads("Delivered is not read.", *words).leaves()
    story.seats.remove(priya)


@row("CP01", "CP02")
def test_what_each_side_saw_in_the_two_weeks_in_which_nobody_opened_the_form(story, monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "KITH_TEXTS", tmp_path / "texts")

    # Given a referral whose message social care opens within minutes, and neither of its documents
    referral_for_idris(story)
    story.it_is("2026-07-14T09:20")
    there, link = Telephone(story), link_sent_to("duty@council.example")
    comes_in(story, there, link)
    there.reads("Referral form", "Not opened yet")
    there.presses("Referral to children")
    there.reads("A bruise at sixteen weeks")

    # When days pass, its sender sees that the form lies unopened, who was told on which day, and who is next
    chased = "Wed 15 Jul, 10:00: Hugh Moss, Priya Nair."
    seen_by_the_sender(story, "15", "Open the referral: done", f"{FORM}: not yet.", "1 working day late", chased,
                       "You do not need to phone.")
    seen_by_the_sender(story, "17", f"{FORM}: not yet.", "3 working days late", chased, "Next: the designated nurse")
    seen_by_the_sender(story, "20", f"{FORM}: not yet.", "Mon 20 Jul, 10:00: Judith Cole, Priya Nair, Sam Adeyemi.")
    seen_by_the_sender(story, "28", f"{FORM}: not yet.", "2 weeks late", "Told today, 10:00: Judith Cole.")

    # Then the designated nurse has it on her own list, and at the other end the old link says how to get another
    judith = story.signed_in("judith.cole").opens("/lates")
    judith.reads("2 weeks late", within=judith.about(FORM, "Idris Bello"))
    there.opens(story.site + link)
    there.reads("This link has closed")
    there.context.close()
