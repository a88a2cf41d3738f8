"""Everybody who works with children reads who does what, and again when a card changes; the lead sees who has not."""
from kith.forms.teams.role_cards_read import RoleCardsRead
from kith.forms.teams.role_cards_to_read import RoleCardsToRead
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import THE_WORKER

DAYS = setting("role_cards.working_days_to_read", 20, "Working days in which a practitioner reads who does what",
               "Local")


class RoleCardsReadInTime(Pathway):
    """A plan named the nurse as the one who arranged it. She had never heard of it, since it was nothing she does."""

    title = "Who does what is read"
    source = Source("Recommendation after a published review: each discipline knows what the others do")
    answers_rows = ("LA17",)
    clock = HAPPENED
    begins_when = RoleCardsToRead.where().because("the cards of who does what were given to you, as they are now")

    read = Duty("Read who does what", owner=THE_WORKER, due=working_days(DAYS), level="routine", shared=True,
                done_when=RoleCardsRead.answers(), act="Say that you read them", beside=SAID,
                escalate=climbs(10, again=10))
