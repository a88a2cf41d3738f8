"""The hidden child: an adult's overdose, with nobody asking about children, is on a list the next morning."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row


@row("AE05")
def test_children_nobody_asked_about_are_on_the_morning_s_list(story):
    # Given a mother who took an overdose in the evening
    maya = story.signed_in("maya.brandt").opens("/")
    dawn = maya.about("Ask the family questions A&E did not ask", "Dawn Pritchard")
    maya.reads("Because nobody has asked Dawn, who came to A&E on Mon 13 Jul, about children", within=dawn)
    maya.reads("was due today, 09:00", within=dawn)

    # When the safeguarding nurse asks and writes it down
    maya.presses("Write what was said", dawn)
    maya.writes("Dawn and her two children", "Who lives in the home?")
    maya.chooses("Yes", "Does this person live with or see any children?")
    maya.writes("Lauren, 9, and Jake, 6, both at home. Their aunt has them today.", "Which children, and where?")
    maya.presses("Save family answers").reads("Saved.").does_not_read("Dawn Pritchard")

    # Then it stands in her chronology
    maya.opens(f"/people/{key_of('Dawn Pritchard')}").reads("Family asked in A&E: Dawn and her two children.")
    maya.unfolds("All of it: Family questions in A&E").reads("Lauren, 9, and Jake, 6, both at home.")


@row("AE05")
def test_sisters_and_brothers_found_in_the_family_stand_in_the_chronology(story):
    maya = story.signed_in("maya.brandt").opens("/")
    maya.presses("Write what was said", maya.about("Ask the family questions", "Tyler Brannigan"))
    maya.writes("His mother and three children", "Who lives in the home?")
    first = maya.main.get_by_role("group", name="Sisters, brothers and other children 1")
    maya.writes("Ellie", "Name", first).presses("Add another")
    second = maya.main.get_by_role("group", name="Sisters, brothers and other children 2")
    maya.writes("Alfie", "Name", second).writes("1", "Age or date of birth", second)
    maya.presses("Save family answers").reads("Saved.")
    maya.opens(f"/people/{key_of('Tyler Brannigan')}").unfolds("All of it: Family questions in A&E")
    maya.reads("Ellie; Alfie, 1")


@row("AE05")
def test_a_refusal_to_say_is_an_answer_and_a_blank_is_not(story):
    maya = story.signed_in("maya.brandt").opens("/")
    maya.presses("Write what was said", maya.about("Ask the family questions", "Dawn Pritchard"))
    maya.presses("Save family answers").reads("There is a problem")
    maya.chooses("Refused to say", "Who lives in the home?")
    maya.hands.choose(maya.main.locator("input[name=children][value=refused]"))
    maya.presses("Save family answers").reads("Saved.").does_not_read("Dawn Pritchard")
