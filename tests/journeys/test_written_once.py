"""One visit to two children, written once on a telephone without a script: an entry of each, and none tells of another.
"""

from tests.journeys.stories import key_of

MIA, KACPER = "Mia Kowalska-Reid", "Kacper Kowalski"


def test_a_visit_to_two_children_is_written_once(story):
    # Given a health visitor who saw a baby and missed her brother
    mia, kacper = key_of(MIA), key_of(KACPER)
    priya = story.signed_in("priya.nair", viewport={"width": 360, "height": 740}, java_script_enabled=False)
    priya.opens(f"/record/contact_note?about={mia}")
    priya.chooses("At home", "Where was it?").writes("The flat was warm, and food was there", "What was said and done?")

    # When she writes of both, and says what is of each alone
    priya.reads(f"{MIA} alone", f"{KACPER} alone")
    own = priya.main.get_by_role("group", name=f"{MIA} alone")
    own.get_by_role("group", name="Did you see them?").get_by_role("radio", name="Yes").check()
    priya.writes("She smiled", "What concerns nobody but them?", own)
    brother = priya.main.get_by_role("group", name=f"{KACPER} alone")
    priya.writes("He was at nursery", "What concerns nobody but them?", brother).presses("Save the note")

    # Then a child who was not ticked is asked about
    priya.reads(f"You answered something of {KACPER}, and did not tick {KACPER}.")
    priya.ticks(KACPER).presses("Save the note").reads("Saved, an entry for each of 2 children.")

    # And each has their own
    priya.opens(f"/people/{kacper}/history").reads("The flat was warm", "He was at nursery").does_not_read("She smiled")
    priya.opens(f"/people/{mia}/history").reads("The flat was warm", "She smiled").does_not_read("He was at nursery")
