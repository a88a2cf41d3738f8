"""A carer's SDQ does not come: it is asked for, chased, escalated, missing by name in an assessment, and then used."""

from django.conf import settings

from tests.journeys.stories import key_of
from tests.journeys.test_reply_link import Telephone, link_sent_to
from tests.journeys.test_two_weeks import comes_in
from tests.scenarios.rows import row

REECE, COUNCIL = "Reece Hartley", "duty@council.example"
SEND, LINES = "Send the main carer’s SDQ", 25
AROUND = (("Social worker", "front-door", "dean.whitlock"),
          ("Looked-after children’s nurse", "looked-after", "ruth.amos"))


def in_care(story) -> None:
    """He came into care today, and those who have him are named."""
    beth = story.signed_in("beth.rowntree").opens(f"/record/looked_after_began?about={key_of(REECE)}")
    beth.chooses("Agreed with parents", "Legal status").presses("Save", beth.main).reads("Saved.")
    for role, team, worker in AROUND:
        beth.opens(f"/record/involvement?about={key_of(REECE)}").chooses(role, "In which role?")
        beth.writes(team, "Which team?").writes(worker, "Who, by sign-in name?")
        beth.presses("Save", beth.main).reads("Saved.")


def it_comes_by_the_link(story, old: str) -> None:
    """The old link has closed and brings a new one; whoever has the paper types in which box is ticked on each line."""
    phone = Telephone(story)
    phone.opens(story.site + old)
    phone.presses("Send me a new link")
    comes_in(story, phone, link_sent_to(COUNCIL))
    phone.chooses("Type it in")
    phone.page.get_by_label("The main carer").check()
    for n in range(1, LINES + 1):
        phone.page.locator(f'input[name="box_{n}"][value="middle"]').check()
    phone.writes("Dean Whitlock, social worker", "Your name and job")
    phone.presses("Send reply")
    phone.reads("Sent Fri 14 Aug")
    phone.context.close()


def assessed_without(story):
    """The assessment is not held up, and its heading says what is missing."""
    ruth = story.signed_in("ruth.amos").opens(f"/record/health_narrative?about={key_of(REECE)}")
    ruth.reads("Without an SDQ").writes("I sleep badly.", "What do they tell, in their own words?")
    ruth.chooses("Yes", "Have they seen a dentist").chooses("Yes", "Are their immunisations")
    ruth.presses("Keep the assessment").reads("Saved.")
    return ruth.reads("Health assessment without an SDQ: none came in the 12 months before it.")


@row("LA15")
@row("LA22")
def test_what_does_not_come_is_chased_is_missing_by_name_and_is_used_when_it_comes(story, monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "KITH_TEXTS", tmp_path / "texts")
    in_care(story)

    # Given an SDQ of which the social worker was sent a link, and which has not come in ten working days
    story.it_is("2026-07-14T09:20")
    link = link_sent_to(COUNCIL)
    for moment in ("2026-07-29T09:10", "2026-08-06T09:10", "2026-08-14T09:10"):
        story.it_is(moment)
    judith = story.signed_in("judith.cole").opens("/lates")
    judith.reads("2 weeks late", within=judith.about(SEND, REECE))

    # Then the nurse sees who was asked, on which day, and that the designated nurse has it now
    ruth = story.signed_in("ruth.amos").opens(f"/people/{key_of(REECE)}")
    ruth.presses("See this duty", ruth.about(SEND))
    ruth.reads("Told Wed 29 Jul, 09:10: Hugh Moss", "Told today, 09:10: Judith Cole")

    # When he is assessed all the same, the assessment says that it has none; then it comes, by the link
    ruth = assessed_without(story)
    it_comes_by_the_link(story, link)

    # Then it is scored, and somebody says what it means for the plan
    ruth.opens("/").unfolds("Show what is due later").presses("Say what it means", ruth.about(
        "Say what a high SDQ means for the plan", REECE))
    ruth.reads("20 of 40, very high").writes("He has moved twice. Ask why he does not sleep.", "What does it mean")
    ruth.presses("Save what it means").reads("Saved.")
    ruth.opens(f"/people/{key_of(REECE)}/sdq").reads("He has moved twice", "Where the bands come from")
