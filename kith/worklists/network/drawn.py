"""The network around one person as one reader may see it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from psycopg import Cursor

from kith.access import visibility
from kith.access.staffing import Post
from kith.engine.world import World
from kith.records.subjects import Subject
from kith.worklists.about.ties import Said, couples, each_once, homes
from kith.worklists.network.known import Read, read
from kith.worklists.network.missing import found
from kith.worklists.network.near import near
from kith.worklists.network.people import Network, Person
from kith.worklists.person import other_name


def network(cur: Cursor, subject_id: int, at: datetime, worker_id: int, posts: Sequence[Post]) -> Network:
    """The network around one person, for one reader who may open that person's page.

    ``subject_id`` is any record of the person; ``posts`` are the reader's own (`access.staffing.roles_of`).

    Who is in it: everybody to whom a relation of the person stands, parted and ended ones too; of a parent also their
    partners, parents and other children; of a sister or brother also their parents; of a partner their children; of a
    child their other parent; of a carer their partner. A half-sibling found only by way of a parent is followed to
    their other parent too. Ties between any two of these are in it, each once.

    Who is not: a tie is shown only where it is recorded of somebody whose page this reader may open, the person's own
    first of all; whoever is tied by none of these is left out, and leaves no mark. So this shows what the pages of
    those people show, and no more. The gaps are the person's own, and the missing fathers of those half-sisters and
    half-brothers whose pages the reader may open. No address is in it, but `Person.subject` has one: never show that.

    It costs one statement for what was said, one for names and those of `access.visibility.visible`, whatever the
    size of the family; all of them read by index.
    """
    known = read(cur, subject_id, at)
    opens = visibility.visible(cur, worker_id, known.headers, at, posts=posts) | {known.own}
    return _drawn(known, opens, at)


def _drawn(known: Read, opens: Iterable[int], at: datetime) -> Network:
    may_open = {str(one) for one in opens}
    seen = [one for one in known.said if one.told_on in may_open]
    hops = near(str(known.own), seen)
    shown = [one for one in seen if one.of in hops and one.who in hops]
    ties = each_once(shown)
    apart = tuple((one.of, one.who) for one in ties if one.kind == "no_contact_with" and one.ended is None)
    people = tuple(_person(key, hop, known, may_open, shown) for key, hop in hops.items())
    asked = found(known, at)
    blank = asked.gaps(may_open & hops.keys())
    return Network(people, ties, couples(shown), homes(ties), apart, asked.roles, blank)


def _person(key: str, hops: int, known: Read, may_open: set[str], said: Iterable[Said]) -> Person:
    own = key == str(known.own)
    if not key.isdecimal():
        return Person(key, "", _called(key, said), "", None, "", None, False, None, own, hops, False)
    one = known.headers[int(key)]
    return Person(key, one.key, other_name(one), one.sex, one.born, one.born_precision, one.expected, one.died,
                  one.died_on, own, hops, key in may_open, one, _over(one, known.world))


def _over(one: Subject, world: World) -> str:
    """How the pregnancy ended of somebody who was never born."""
    said = world.standing.get((one.id, "pregnancy_ended"), ()) if one.born is None else ()
    return next((how for entry in said if (how := entry.answers.get("how")) in ("loss", "mistake")), "")


def _called(key: str, said: Iterable[Said]) -> str:
    """The name by which somebody who was not recognised was told of."""
    who = next(one.entry.answers.get("who") for one in said if key in (one.of, one.who))
    named = (who.get("given_name"), who.get("family_name")) if isinstance(who, dict) else ()
    return " ".join(filter(None, named)) or "name not known"
