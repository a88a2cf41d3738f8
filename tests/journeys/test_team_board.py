"""The board of a team: what is late, whom to give it to, and a day that is not signed off over open work."""

from tests.scenarios.rows import row


def test_work_that_nobody_holds_is_given_to_somebody(story):
    # Given a baby whom the team has, and nobody by name
    sam = story.signed_in("sam.adeyemi").opens("/team").reads("Health visiting, Marsh")
    nobodys = sam.main.get_by_role("region", name="Nobody holds")
    sam.reads("Noah Adu", "Because Noah is under 1 and A&E recorded a burn on Mon 13 Jul", within=nobodys)

    # When the lead gives the duty to a health visitor, who accepts
    sam.picks("Jo Marsh", "Give to", nobodys).presses("Give", nobodys).reads("Offered. It stays where it is until")
    jo = (
        story.signed_in("jo.marsh")
        .opens("/")
        .presses(
            "Accept or decline",
        )
    )
    jo.presses("Accept", jo.main).reads("This is yours now.")

    # Then it has a name on the board
    sam.opens("/team").reads("Held by Jo Marsh", within=sam.main.get_by_role("region", name="Due today"))
    sam.reads("Everything has somebody’s name on it.")


@row("AE10")
def test_a_day_with_work_left_is_signed_off_only_with_the_reason(story):
    sam = story.signed_in("sam.adeyemi").opens("/team").reads("Not signed off yet: due today, 17:00.")
    sam.presses("Sign off today").reads("There is a problem", "There is work left: 1 late")
    sam.writes("Mia is seen by Priya tonight; Noah by Jo tomorrow at nine.", "What is still open")
    sam.presses("Sign off today").reads("Signed off at 09:10 by Sam Adeyemi: “Mia is seen by Priya tonight")


def test_another_team_s_board_is_refused(story):
    story.signed_in("colin.mayhew").opens("/team?team=hv-marsh").reads("You cannot see this team’s board")
