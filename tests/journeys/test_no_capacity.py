"""P12: what nobody has the capacity for is set aside for a while and counted, and the family is known by name."""
from kith.records.database import cursor
from tests.journeys.stories import key_of
from tests.scenarios.rows import row

NOAH = "Noah Adu"
OWED = """select d.id from duties_duty d join records_subject s on s.person_id = d.person_id
    where d.pathway = 'health_visitor_missed' and d.duty = 'reach' and d.open and s.key = %s"""


@row("P12")
def test_what_is_set_aside_for_want_of_capacity_is_counted_and_owed_again(story):
    # Given a toddler who was not brought, whom his health visitor must look for
    priya = story.signed_in("priya.nair").opens(f"/record/appointment_outcome?about={key_of(NOAH)}")
    priya.chooses("Was not brought", "What happened?").chooses("Health visiting", "Which service was it with?")
    priya.presses("Save", priya.main).reads("Saved.")
    with cursor() as cur:
        (duty,) = cur.execute(OWED, (key_of(NOAH),)).fetchone()

    # When her lead sets it aside because nobody can go
    sam = story.signed_in("sam.adeyemi").opens(f"/duties/{duty}/waive")
    sam.chooses("It should be done, and there is no capacity", "Need it not be done, or can it not be done?")
    sam.writes("Two of four health visitors are off sick this week.", "Why is it set aside?")
    sam.writes("The GP weighs him on Friday. If he is not brought there we go at once.", "What happens meanwhile")
    day = sam.main.get_by_role("group", name="Until which day is it set aside?")
    for part, figure in (("Day", "17"), ("Month", "7"), ("Year", "2026")):
        sam.writes(figure, part, within=day)
    sam.presses("Set this duty aside", sam.main)

    # Then it is counted where capacity is, and the family is named to who may open them
    sam.opens("/measures-of-capacity").reads("in the last 12 months", "Noah Adu", "Set aside")
    story.signed_in("angela.frost").opens("/measures-of-capacity").reads("Noah Adu")
    anwen = story.signed_in("anwen.rhys").opens("/measures-of-capacity").reads("Not done for want of capacity")
    anwen.does_not_read("Noah")

    # And when that day is over it is owed again
    story.it_is("2026-07-20T09:00")
    story.signed_in("priya.nair").opens("/").reads("Reach the family of a child who was not seen")
