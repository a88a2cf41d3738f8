"""What did not interrupt anybody is read all the same, a part of it twice, and what was missed is counted."""

from tests.scenarios.rows import row


@row("AE10")
def test_the_digest_is_read_one_visit_raised_and_the_rest_signed(story):
    # Given last week's routine visits
    sam = story.signed_in("sam.adeyemi").opens("/digest").reads("2 routine visits to A&E", "Idris Bello")

    # When the lead thinks that one of them is not routine
    sam.unfolds("This is not routine: Idris Bello")
    sam.presses("Raise this visit", sam.about("Idris Bello")).reads("There is a problem")
    sam.writes("He was here three weeks ago for the same.", "What makes it not routine?", sam.about("Idris Bello"))
    sam.presses("Raise this visit", sam.about("Idris Bello")).reads("Raised. Somebody must decide")

    # Then it is urgent for his health visitor today, and the digest is signed
    priya = story.signed_in("priya.nair").opens("/")
    priya.reads(
        "Because a reader of the digest raised an A&E visit of Idris on Tue 14 Jul",
        "Urgent",
        within=priya.about("Idris Bello", "raised"),
    )
    sam.presses("Sign: I have read these 2").reads("Signed").does_not_read("Sign: I have read")


@row("AE10")
def test_a_miss_of_the_sample_is_raised_the_same_day_and_counted(story):
    # Given routine visits drawn by chance
    ellis = story.signed_in("ellis.frayne").opens("/sample").reads("left to read.")
    name = ellis.main.get_by_role("article").get_by_role("link").inner_text()
    ellis.presses("Save what you think").reads("There is a problem")

    # When one of them should have been urgent
    ellis.chooses("No, somebody should have been told at once").writes("There is more to this.", "What did you see?")
    ellis.presses("Save what you think").reads("Saved. 1 thing is now owed")

    # Then it is owed today by whoever should have been told
    ellis.opens("/people").writes(name, "Name, NHS number").presses("Search", ellis.main).presses(name, ellis.main)
    raised = ellis.about("Decide what to do about an A&E visit raised from the digest")
    ellis.reads("was read again on Tue 14 Jul and is not routine", "Due today, 17:00", within=raised)

    # and it is counted, with how sure a sample of one lets anybody be
    counted = "Of 1 routine visit read again, 1 should have been urgent: 100.0%. With a sample of this size it may be"
    ellis.opens("/measures").reads(counted, "anything from 20.7% to 100.0%")
