"""The board of a team: what is late, whom to give it to, and a day that is not signed off over open work."""

from tests.scenarios.rows import row


def test_work_that_nobody_holds_is_given_to_somebody(story):
    # Given a baby whom the team has, and nobody by name
    sam = story.signed_in("sam.adeyemi").opens("/team").reads("Health visiting, Marsh")
    nobodys = sam.main.get_by_role("region", name="Nobody holds")
    sam.reads("Noah Adu", "Because Noah is under 1 and A&E recorded a burn on Mon 13 Jul", within=nobodys)

    # When the lead gives the duty to a health visitor, who accepts
    jo_marsh = nobodys.get_by_role("option", name="Jo Marsh, ").first.inner_text()
    sam.picks(jo_marsh, "Give to", nobodys).presses("Give", nobodys)
    sam.reads("Offered. It stays where it is until")
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
    assert "A&E visit" not in nobodys.inner_text()


@row("AE10")
def test_a_day_with_work_left_is_signed_off_only_with_the_reason(story):
    sam = story.signed_in("sam.adeyemi").opens("/team").reads("Not signed off yet: due today, 17:00 (Sam Adeyemi).")
    sam.presses("Sign off today").reads("There is a problem", "2 visits are not ticked.", "There is work left: 1 late")
    sam.writes("Mia is seen by Priya tonight; Noah by Jo tomorrow at nine.", "What is still open")
    sam.presses("Sign off today").reads("Signed off at 09:10 by Sam Adeyemi: “Mia is seen by Priya tonight")


@row("AN17")
def test_visits_are_ticked_by_the_team_and_what_is_not_ticked_is_the_next_morning_s_first_line(story):
    # Given a day on which one visit is made and the other is not
    sam = story.signed_in("sam.adeyemi", keys=True).opens("/team").reads("2 not ticked.", "08:15 R. L. (7 weeks): seen")
    visits = sam.main.get_by_role("region", name="Visits today")
    sam.ticks("09:30 I. B.", visits).presses("Save the ticks", visits).reads("Ticked: 1 visit.", "1 not ticked.")

    # When the day ends and nobody says what came of the other
    story.it_is("2026-07-14T17:05")
    told = story.signed_in("sam.adeyemi").opens("/lates").about("Say what came of a home visit", "Mia Kowalska-Reid")
    story.seats[-1].reads("Told today, 17:05: Priya Nair and Sam Adeyemi", within=told)

    # Then the next day's visits begin with it, and it can only be done or decided
    story.it_is("2026-07-15T08:30")
    sam = story.signed_in("sam.adeyemi").opens("/team").reads("Tue 14 Jul, 14:00 M. K-R. (9 weeks), 1 working day late")
    sam.presses("Something else happened", sam.main.get_by_role("region", name="Visits today"))
    sam.chooses("The family asked for another day", "What came of the visit?").presses("Tick this visit", sam.main)
    sam.opens("/team").reads("Tue 14 Jul, 14:00 M. K-R. (9 weeks): the family asked for another day.")


def test_the_lead_fills_a_gap_in_the_rota(story):
    sam = story.signed_in("sam.adeyemi").opens("/team").reads("Gap: Thu 16 Jul, 13:00 to 17:00, nobody.")
    sam.picks("Priya Nair", "Put someone on").presses("Put on", sam.main).reads("Priya Nair is on duty then.")
    sam.does_not_read("Gap:")


def test_another_team_s_board_is_refused(story):
    story.signed_in("colin.mayhew").opens("/team?team=hv-marsh").reads("You cannot see this team’s board")
