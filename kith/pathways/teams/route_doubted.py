"""A note says that a service takes no referrals: whoever wrote it is shown at once how it is, and asked."""
from kith.forms.family.contact_note import ContactNote
from kith.forms.teams.route_meant import RouteMeant
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language.duties import WAYS
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.statuses.words_of_routes import TAKES_NONE


class RouteDoubted(Pathway):
    """What one practitioner believed stood in her notes for months, and families went without what they could have."""

    title = "A way into a service that a note takes for closed"
    source = Source("Recommendation after a published review: practitioners know the ways into services")
    answers_rows = ("EH05",)
    clock = HAPPENED
    begins_when = ContactNote.where(ContactNote.note.speaks_of(TAKES_NONE)).because(
        "a note about {name} of {when} may say that a service takes no referrals")

    say = Duty("Look how to refer, and say what your note means", owner=THE_RECORDER, due=end_of_working_day(1),
               level="urgent", done_when=RouteMeant.answers(), act="See how to refer", waived_by=(NAMED_NURSE,),
               beside=WAYS, escalate=climbs(2))
