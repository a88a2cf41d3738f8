"""Deciding about a measure: by name, with a reason, and it stands under the chart for whoever looks next."""


def test_a_target_is_set_by_a_person_with_a_reason(story):
    # Given a measure of which there is a month
    angela = story.signed_in("angela.frost", keys=True).opens("/measures")
    angela.unfolds("Teams and their days").presses("Sign off the day: of")
    angela.presses("Decide about the limits or the target", angela.main)
    angela.reads("The program never does either by itself.", "There is 1 point.")

    # When she sets a target without a reason, and then with one
    angela.chooses("Set a target", "What do you decide?")
    angela.writes("95", "What share should be done in time, in per cent?").presses("Save this decision")
    angela.reads("There is a problem", "Write an answer: Why?")
    angela.writes("Agreed with the board in June.", "Why?").presses("Save this decision")

    # Then it stands under the chart, and those who commission read it too
    said = "Target set to 95%, by Angela Frost, Tue 14 Jul, 09:10: “Agreed with the board in June”."
    angela.reads("Decided. Your name, the day and the reason stand under the chart.", said)
    story.signed_in("anwen.rhys").opens("/measures/day_signed_off").reads(said)


def test_teams_stand_side_by_side_and_each_leads_to_its_own_chart(story):
    angela = story.signed_in("angela.frost").opens("/measures/day_signed_off").presses("Team by team")
    angela.reads("Unusual in the latest month: none.", "No target is set here.", "Not returned: none.")
    angela.presses("Health visiting, Marsh", angela.main).reads("Sign off the day, Health visiting, Marsh")
