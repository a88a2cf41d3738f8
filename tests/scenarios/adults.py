"""Adults of these stories, and what is said of children in their life, in the shape the forms take."""
from kith.forms.adults.adult_note import AdultNote
from kith.forms.adults.children_asked import ChildrenAsked
from kith.forms.adults.places_with_children import PlacesWithChildren
from tests.scenarios.story import Entry, Record, person

KINDS = ("living", "visited", "cared_for", "expected", "partners", "others")
PLACES = ("work", "faith", "club", "relatives", "partners_home", "volunteering")
LOLA = {"_row": "lola", "who": {"given_name": "Lola"}, "kind": ["child"], "lives": "With her mother",
        "other_parent": "Stacey"}
RILEY = {"_row": "riley", "who": {"given_name": "Riley"}, "kind": ["child", "lives_with"], "lives": "With him",
         "other_parent": "not_known"}


def wayne(since: str = "Wed 1 Jul 10:00", role: str = "adult_mental_health", **details) -> Record:
    """A client of a service for adults."""
    one = person("Wayne", born="34 years ago", **details)
    one.has_worker(role, since)
    return one


def asked(one: Record, when: str, children=(), **said) -> Entry:
    """Asked about children: no to everything but what is said here."""
    known = {"who_said": "client", "said_on": "2026-07-01"}
    rows = {"children": list(children)} if children else {}
    return one.says(ChildrenAsked, when, **dict.fromkeys(KINDS, "no") | known | rows | said)


def places(one: Record, when: str, rows=(), **said) -> Entry:
    """Asked about places: no to everything but what is said here."""
    given = {"places": list(rows)} if rows else {}
    return one.says(PlacesWithChildren, when, **dict.fromkeys(PLACES, "no") | given | said)


def noted(one: Record, when: str, note: str = "Seen at the clinic. Sleeping better.", kind: str = "contact",
          **more) -> Entry:
    """A note of the service."""
    return one.says(AdultNote, when, note=note, kind=kind, **more)
