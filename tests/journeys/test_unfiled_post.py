"""A message whose person is not recognised: candidates with what fits, a person's decision, and the visit on record."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row


@row("AE03", "AE10")
def test_post_is_filed_to_a_person_and_the_visit_is_on_their_record(story):
    # Given an arrival under a name spelt another way
    pete = story.signed_in("pete.dunmore").opens("/post").reads("Until somebody decides, nobody has been told.")
    pete.presses("From PAS@NGH, today, 08:52: “Mohamed Aziz”")
    pete.reads("Mohammed Aziz, born Sat 29 Aug 2020", "Fits: family name the same, first name nearly the same")

    # A decision without a person is not taken
    pete.presses("File it").reads("There is a problem", "“I cannot tell” is an answer too")

    # When the clerk says that it is he
    pete.chooses("Mohammed Aziz, born Sat 29 Aug 2020").chooses("It is this person").presses("File it")
    pete.reads("Post").does_not_read("Mohamed Aziz")

    # Then the visit is on his record, and what is owed because of it has begun
    pete.opens(f"/people/{key_of('Mohammed Aziz')}").reads("A&E visit: Cut to forehead.")
    dev = story.signed_in("dev.chandra").opens("/")
    dev.reads("is on a child protection plan and came to A&E on Tue 14 Jul",
              within=dev.about("Mohammed Aziz", "A&E visit"))


@row("AE10")
def test_nobody_we_know_needs_a_second_person(story):
    pete = story.signed_in("pete.dunmore").opens("/post").presses("From PAS@NGH, Sun 12 Jul")
    pete.chooses("Nobody we know").presses("File it").reads("Write who else looked at it")
