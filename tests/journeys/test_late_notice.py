"""A notice comes nine days late: each day is laid where it was lost, a doctor assesses him, and a plan is signed."""

from django.conf import settings

from tests.journeys.stories import key_of
from tests.journeys.test_reply_link import Telephone, link_sent_to
from tests.journeys.test_two_weeks import comes_in
from tests.scenarios.rows import row

REECE, COUNCIL = "Reece Hartley", "duty@council.example"
DAY, MOMENT = ("Day", "Month", "Year"), ("Day", "Month", "Year", "Time")


def dated(seat, question: str, *parts: str) -> None:
    """The parts of a day, or of a moment, each in its box."""
    group = seat.main.get_by_role("group", name=question)
    for label, said in zip(DAY if len(parts) == len(DAY) else MOMENT, parts, strict=True):
        seat.writes(said, label, group)


def answers(story, way: str, sent: str = "") -> Telephone:
    """Social care follows the newest link on a telephone, reads what was sent, and chooses this answer."""
    phone, link = Telephone(story), link_sent_to(COUNCIL)
    comes_in(story, phone, link)
    if sent:
        phone.presses(sent)
        phone.reads("She has had him since the 1st")
        phone.opens(story.site + link)
    phone.chooses(way)
    return phone


def the_authority_gives_notice(story) -> None:
    beth = story.signed_in("beth.rowntree").opens(f"/record/care_notice_asked?about={key_of(REECE)}")
    beth.chooses("A carer", "Who says that the child is in care?")
    beth.writes("His foster carer brought him to school. She has had him since the 1st.", "What did they say?")
    beth.presses("Ask for the notice").reads("Saved.")
    story.it_is("2026-07-14T09:20")
    phone = answers(story, "Give the notice", "Ask the local authority for its notice")
    phone.page.locator("#in_care").check()
    since = phone.page.get_by_role("group", name="Since which day?")
    for label, part in zip(DAY, ("1", "7", "2026"), strict=True):
        since.get_by_label(label).fill(part)
    phone.page.get_by_label("Agreed with parents").check()
    phone.writes("Nora Finch, duty social worker", "Your name and job")
    phone.presses("Send reply")
    phone.reads("Give the notice")
    phone.context.close()


def the_manager_says_why(story) -> None:
    story.it_is("2026-07-14T09:30")
    hugh = story.signed_in("hugh.moss").opens("/").unfolds("Show what is due later")
    hugh.presses("Say why", hugh.about("Say why the notice of a child in care came late", REECE))
    hugh.chooses("Nobody knew that it was theirs to do", "Why did it come late?")
    hugh.writes("The duty desk writes to health on the day itself", "What is done so that the next one comes in time?")
    hugh.writes("Hugh Moss, team manager", "Who says so?").presses("Send the answer").reads("Saved.")


def ruth_has_him_and_books(story):
    """Nobody of her team knew him: by the notice itself they have him, and what is owed is theirs."""
    ruth = story.signed_in("ruth.amos").opens("/care")
    ruth.reads("9 working days: we were told late (the local authority)", within=ruth.about(REECE, "Initial"))
    ruth.presses("Book the initial health assessment", ruth.about(REECE, "Initial"))
    ruth.chooses("An appointment", "What is it?")
    dated(ruth, "When is it?", "28", "7", "2026", "10:00")
    ruth.chooses("A clinic", "What kind of place is it?").writes("Dr Asha Raman", "Who sees them?")
    ruth.chooses("They were given no choice", "Did they choose it?")
    ruth.writes("There was one place before the date", "Why is it not what they chose?")
    return ruth.presses("Save", ruth.main).reads("Saved.")


def assessed_and_planned(story):
    ruth = story.signed_in("ruth.amos")
    ruth.opens(f"/record/health_narrative?about={key_of(REECE)}")
    ruth.writes("My glasses broke when I moved. I cannot see the board.", "What do they tell, in their own words?")
    heard = ruth.main.get_by_role("group", name="Which needs do you hear in it? 1")
    ruth.writes("Glasses", "What is needed?", heard).writes("My glasses broke", "In their words", heard)
    ruth.hands.choose(heard.get_by_label("The young person"))
    ruth.chooses("Yes", "Have they seen a dentist").chooses("Yes", "Are their immunisations")
    ruth.presses("Keep the assessment").reads("Saved.")
    ruth.opens(f"/people/{key_of(REECE)}/plan").presses("Add an action for need 1")
    ruth.chooses("An action", "What becomes of it?").writes("He reads the board", "What should be different then?")
    ruth.writes("Take him to the optician for new glasses", "What exactly is done?")
    ruth.writes("He wears them in class, 4 days of 5", "How will we know?")
    dated(ruth, "By which day?", "14", "8", "2026")
    ruth.chooses("The young person’s", "Whose wish is it?").chooses("I do it myself", "Who does it?")
    return ruth.presses("Save this part of the plan").reads("Saved.")


def signed_and_read(story, ruth) -> None:
    ruth.opens("/").unfolds("Show what is due later")
    ruth.presses("Sign it", ruth.about("Sign a health assessment", REECE))
    ruth.chooses("The initial health assessment", "Which assessment is it?").presses("Sign the assessment")
    ruth.reads("Saved.")
    asha = story.signed_in("asha.mehta").opens("/").unfolds("Show what is due later")
    asha.presses("Review it", asha.about("Read a health assessment against the tool", REECE))
    for question in ("Do you hear the young person", "Does the plan answer every need", "Does each action say what",
                     "Does each action have somebody", "Is what others know used in it"):
        asha.chooses("Yes", question)
    asha.chooses("It may go out", "Does it go out?").presses("Save the review").reads("Saved.")


@row("LA09")
@row("LA10")
def test_a_late_notice_becomes_a_signed_plan_and_every_lost_day_has_its_place(story, monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "KITH_TEXTS", tmp_path / "texts")

    # Given a boy of whom a carer says that he is in care, and no notice had come; the authority says so by its link
    the_authority_gives_notice(story)

    # Then its manager says by a link why it came late, and the nurse who lost the days reads it
    the_manager_says_why(story)
    ruth = ruth_has_him_and_books(story)
    ruth.opens("/").presses("Say whether it was so", ruth.about("Read why a notice came late", REECE))
    ruth.chooses("Yes, it was so", "Was it so?").presses("Save", ruth.main).reads("Saved.")

    # When a doctor has seen him in time, and his need is in a plan that is signed and read by another
    story.it_is("2026-07-28T13:00")
    signed_and_read(story, assessed_and_planned(story))

    # Then the report goes out two days late, and each day of it stands where it was lost
    story.it_is("2026-07-31T10:00")
    ruth = story.signed_in("ruth.amos").opens("/care")
    ruth.presses("Initial health assessment by a doctor", ruth.about(REECE, "Initial"))
    dated(ruth, "On which day was the child seen?", "28", "7", "2026")
    ruth.chooses("A registered doctor", "What is whoever saw them?").writes("Dr Asha Raman", "Who saw them?")
    ruth.presses("Save that the report went out").reads("Saved.")
    ruth.opens("/care").reads(
        "2 working days late", "9 working days: we were told late (the local authority)",
        "10 working days: waiting for an appointment (health)",
        "3 working days: the report was not written yet (health)",
        within=ruth.about(REECE, "Dr Asha Raman"))
