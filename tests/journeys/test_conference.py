"""An initial conference for a boy, his sister and a child not born yet, from the invitation to mended minutes."""

from django.conf import settings

from tests.journeys.seats import Seat
from tests.journeys.stories import Story, key_of
from tests.journeys.test_reply_link import Telephone, link_sent_to, newest_code
from tests.scenarios.rows import row

PRACTICE = "reception@mill-lane.example"
ORLA, RORY, BABY = "Orla Doherty", "Rory Doherty", "Baby of Sinead Doherty"
CAME = (("Priya Nair", "Health visitor", "Came"), ("Beth Rowntree", "School nurse", "Came"),
        ("Dean Whitlock", "Social worker", "Came"), ("Grace Tembo", "Midwife", "Did not come, and sent a report"))
LINES = ("Sinead collects her medicine every day.", "A plan begins for all three children.")
TRUE = "Sinead missed three collections in June."


def _moment(seat: Seat, question: str, day: str, clock: str) -> None:
    group = seat.main.get_by_role("group", name=question)
    for part, said in zip(("Day", "Month", "Year"), day.split("."), strict=True):
        seat.writes(said, part, group)
    seat.writes(clock, "Time", group)


def _called(story: Story) -> None:
    """The sister and the baby are added by a press, as the family page has them."""
    angela = story.signed_in("angela.frost").opens(f"/people/{key_of(ORLA)}/meetings").presses("Call a meeting")
    angela.chooses("Initial child protection conference", "What kind of meeting is it?")
    _moment(angela, "When is it?", "28.7.2026", "10:00")
    angela.writes("Town hall, room 2", "Where is it, or by which call?")
    angela.writes("Hugh Moss, 01632 960 101", "Who is in the chair")
    angela.writes("Whether the children are safe while both parents are in treatment.", "What is it about?")
    for name in (RORY, BABY):
        angela.unfolds("What the record says already").presses("Add this child", angela.about(name))
    angela.presses("Call the meeting").reads("Saved.")


def _answers(story: Story, who: str, about: str, coming: str) -> Seat:
    seat = story.signed_in(who).opens("/")
    seat.presses("Answer the invitation", seat.about("Say who comes to a meeting", about)).chooses(coming)
    if coming == "Somebody comes":
        seat.writes("Priya Nair, health visitor", "Who comes? Their name and job")
    return seat.presses("Answer the invitation", seat.main).reads("Saved.")


def _reports(priya: Seat) -> None:
    """Her record offers what it knows, with its day; the parents have read what she makes of it."""
    priya.opens("/").unfolds("Show what is due later")
    priya.presses("Write the report", priya.about("Send your report before the conference", ORLA))
    priya.chooses("The report is below").writes("8 July, at home: she is thin and quiet.", "What do you know at first")
    priya.writes("Nobody fed her before noon.", "What worries you?").writes("Sinead sings to her.", "What goes well?")
    priya.writes("“Mummy sleeps.”", "What does the child say, or show?")
    priya.chooses("They have read it, or heard it read").writes("Priya Nair, health visitor", "Who gives it?")
    priya.presses("Send the report").reads("Saved.")


def _by_link(story: Story) -> Telephone:
    """Whoever is at the practice opens the newest link on a telephone, with the code that went another way."""
    phone = Telephone(story)
    phone.opens(story.site + link_sent_to(PRACTICE))
    phone.presses("Send the code")
    phone.writes(newest_code(), "The code")
    phone.presses("Continue")
    return phone


def _gp_reports(story: Story) -> None:
    """Six presses, four answers in words and a name: the parents are not to read it first, and it is said why."""
    phone = _by_link(story)
    phone.reads("Tue 28 Jul 2026, 10:00", "Whether the children are safe")
    phone.chooses("Write the report")
    phone.chooses("The report is below")
    for words, question in (("6 July, surgery: brought by her sister.", "What do you know at first hand?"),
                            ("Both parents use again.", "What worries you?"), ("She comes when called.", "goes well?"),
                            ("Was not seen.", "What does the child say, or show?")):
        phone.writes(words, question)
    phone.chooses("It is not safe that they read it first")
    phone.writes("He opens her letters, and is angry.", "If they have not read it first: why not?")
    phone.writes("Dr Amir Shah, GP", "Your name and job")
    phone.presses("Send reply")
    phone.reads("You said: Write the report")
    phone.context.close()


def _held(story: Story) -> Seat:
    angela = story.signed_in("angela.frost").opens("/")
    angela.presses("Say who was there", angela.about("Say who was at a meeting that you called", ORLA))
    angela.chooses("Initial child protection conference").writes("Hugh Moss", "Who was in the chair?")
    for n, (name, role, there) in enumerate(CAME, 1):
        _ = angela.presses("Add another") if n > 1 else None
        group = angela.main.get_by_role("group", name=f"Who was asked to come? {n}")
        angela.writes(name, "Name", group)
        for answer in (role, there):
            angela.hands.choose(group.get_by_label(answer, exact=True).first)
    return angela.presses("Save the meeting").reads("Saved.")


def _decided(angela: Seat) -> None:
    """Each child, born or not, has a decision of their own."""
    for name in (ORLA, RORY, BABY):
        angela.opens("/").presses("Issue the decision sheet", angela.about("Issue the decision sheet", name))
        angela.writes("A plan: neither parent can be counted on before noon.", "What was decided, and why?")
        angela.chooses("A child protection plan begins").chooses("Neglect", "In which category?")
        angela.presses("Issue the decision sheet", angela.main).reads("Saved.")


def _minutes(angela: Seat) -> None:
    """Once, for all three of them."""
    angela.opens("/").unfolds("Show what is due later")
    angela.presses("Issue the minutes", angela.about("Issue the minutes of a meeting", ORLA))
    angela.writes("With the chair", "Where are they kept?")
    for n, line in enumerate(LINES, 1):
        _ = angela.presses("Add another") if n > 1 else None
        angela.writes(line, "The line", angela.main.get_by_role("group", name=f"What do they say, line by line? {n}"))
    angela.presses("Issue the minutes", angela.main).reads("Saved.").opens("/")
    angela.does_not_read("Issue the minutes")


def _reads_minutes(priya: Seat) -> None:
    priya.opens("/").unfolds("Show what is due later")
    priya.presses("I have read them", priya.about("Read the minutes of a meeting", ORLA))
    priya.chooses("No", "Is anything in them wrong?").presses("I have read them", priya.main).reads("Saved.")


def _challenged(story: Story) -> None:
    """The practice knows better than line 1, and says so by its link."""
    phone = _by_link(story)
    phone.reads(LINES[0])
    phone.chooses("I have read them")
    phone.chooses("Yes")
    phone.writes("1", "Which line is it? Its number")
    phone.writes("The pharmacy’s list has three days without one.", "What is true instead?")
    phone.writes("The list of the pharmacy", "How do you know?")
    phone.writes(TRUE, "What should the line say?")
    phone.writes("Dr Amir Shah, GP", "Your name and job")
    phone.presses("Send reply")
    phone.reads("You said: I have read them")
    phone.context.close()


def _amended(angela: Seat) -> None:
    angela.opens("/").unfolds("Show what is due later")
    angela.presses("Answer the challenge", angela.about("Answer somebody who says that the minutes are wrong"))
    angela.chooses("It is wrong, and is amended", "What becomes of the line?")
    angela.writes(TRUE, "What does the line say now?").writes("The pharmacy keeps a list.", "Why?")
    angela.chooses("Yes", "Could what was decided, or the plan, be different now?")
    angela.presses("Answer the challenge", angela.main).reads("Saved.")


def _weighed(priya: Seat) -> None:
    priya.opens("/").presses("Say whether it holds", priya.about("Say whether the plan holds", ORLA))
    priya.chooses("It is changed").writes("The pharmacy tells us on the day.", "Why, or what is changed?")
    priya.presses("Save whether it holds").reads("Saved.")


def _invited(story: Story) -> None:
    """Each service that works with one of them answers; what nobody has said yet is a gap."""
    _called(story)
    story.it_is("2026-07-14T09:20")
    priya = _answers(story, "priya.nair", ORLA, "Somebody comes")
    _answers(story, "grace.tembo", BABY, "Nobody can come; a report is sent before the meeting")
    _asked_too(story)
    priya.opens(f"/people/{key_of(ORLA)}/meetings")
    priya.reads("10 working days of notice", "Somebody comes", "Town hall, room 2", f"Also about: {RORY}, {BABY}",
                "3 services are needed, and 1")
    priya.reads("Answered No answer yet", "Still to come", within=priya.about("GP", "Invited"))
    _reports(priya)
    _gp_reports(story)


def _asked_too(story: Story) -> None:
    """Whoever treats the parents works with no child, and is asked all the same."""
    cleo = story.signed_in("cleo.marsden").opens("/")
    cleo.reads("Say who comes to a meeting about a client’s child", "Sinead Doherty")


@row("CP05", "CP06", "GP05", "GP06", "HV05", "AN16", "CP14")
def test_a_conference_from_the_invitation_to_corrected_minutes(story: Story, monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "KITH_TEXTS", tmp_path / "texts")

    # Given a conference for three children, and its reports, one of them by a GP who has no account
    _invited(story)

    # When it is held, each child has a decision of their own, and the baby is on a plan before birth
    story.it_is("2026-07-28T12:00")
    angela = _held(story)
    _decided(angela)
    _minutes(angela)
    story.it_is("2026-07-28T12:10")
    story.signed_in("grace.tembo").opens("/").presses(BABY).reads("on a child protection plan")

    # And a reader of the minutes says that a line is wrong, which is amended
    priya = story.signed_in("priya.nair")
    _reads_minutes(priya)
    _challenged(story)
    story.it_is("2026-07-28T12:15")
    _amended(angela)

    # Then whoever had read the first version reads the second, and what rested on it is looked at again
    story.it_is("2026-07-28T12:20")
    whole = f"/people/{key_of(ORLA)}/meetings"
    priya.opens(whole).reads("version 2", LINES[0], TRUE, "on information that was corrected later")
    _reads_minutes(priya)
    _weighed(priya)
    priya.opens(whole).reads("It is changed: The pharmacy tells us on the day.")
