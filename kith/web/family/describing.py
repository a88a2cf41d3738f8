"""From the network of a person to the family that is drawn, with a question mark for each parent who is not known."""
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from kith.statuses.kin import TWINS
from kith.web import wording
from kith.web.family.kinship import Kinship, first_name, sisters_and_brothers, whose
from kith.web.family.relatives import STATES
from kith.web.pictures.family import described
from kith.web.pictures.family.described import Apart, Couple, Descent, Family, Home, Near, Person, Twins
from kith.worklists.about.ties import Tie
from kith.worklists.network.people import Gap, Network
from kith.worklists.network.people import Person as Known

KINDS = {"birth": described.BORN, "adoption": described.ADOPTED, "foster": described.FOSTER}
ABOVE = {"step_parent": 1, "carer": 1, "foster_carer": 1, "grandparent": 2}
GENERATION = 16      # years between two who stand in different rows, where only their ages can tell
NUMBERED = ("One home", "Second home", "Third home", "Another home")


def describe(network: Network, on: date) -> Family:
    """Everybody who may be drawn for whoever reads the network."""
    network = without_losses(network)
    kin = Kinship(network)
    missing = [gap for gap in network.gaps if gap.role in ("mother", "father")]
    descents, unknown = _descents(network, kin, missing)
    people = [_person(one, kin, on) for one in network.people] + unknown
    couples = [Couple(one.one, one.other, one.state, one.began) for one in network.couples]
    twins = [Twins(frozenset({one.of, one.who}), one.kind == "identical_twin") for one in network.ties
             if one.kind in TWINS]
    return Family(
        kin.own, tuple(people), tuple(couples), tuple(descents), tuple(twins), tuple(_siblings(network, descents)),
        tuple(_homes(network, kin.own)), tuple(_apart(network, kin)), tuple(_near(network, kin, on)),
    )


def without_losses(network: Network) -> Network:
    """A loss is drawn on the mother's own page only, and a pregnancy that never was on none."""
    own = next(one for one in network.people if one.own)
    mine = {one.of for one in network.ties if one.who == own.id and one.by == "birth"}
    left = {one.id for one in network.people if one.over and not one.own and (one.over != "loss" or one.id not in mine)}
    if not left:
        return network
    return replace(
        network,
        people=tuple(one for one in network.people if one.id not in left),
        ties=tuple(one for one in network.ties if left.isdisjoint((one.of, one.who))),
        couples=tuple(one for one in network.couples if left.isdisjoint((one.one, one.other))),
        homes=tuple(rest for home in network.homes if len(rest := home - left) > 1),
        gaps=tuple(one for one in network.gaps if left.isdisjoint(one.children)),
    )


def _person(one: Known, kin: Kinship, on: date) -> Person:
    unborn = one.born is None and one.expected is not None
    sign = described.LOSS if one.over and not one.own else described.PREGNANCY if unborn else _sign(one, kin)
    role = kin.word(one.id)
    if unborn and not one.over:
        weeks = wording.gestation(one.expected, on)
        role = weeks if role in ("", "child") else f"{weeks}, {role}"
    if sign == described.LOSS:
        role = "this pregnancy ended"
    until = one.died_on if one.died else on
    inside = wording.short_age(until, one.born, one.born_precision) if until and one.born else ""
    return Person(one.id, one.name, role, sign, inside, one.born or one.expected, one.died)


def _sign(one: Known, kin: Kinship) -> str:
    """By the sex that is recorded; a mother or father of whom none is has that of the word."""
    if one.sex in (described.MALE, described.FEMALE):
        return one.sex
    if one.sex != "other":
        said = {kind for child in kin.around[one.id] for kind in kin.kinds(child, one.id)}
        if "mother" in said or "father" in said:
            return described.FEMALE if "mother" in said else described.MALE
    return described.OTHER


def _descents(network: Network, kin: Kinship, missing: Iterable[Gap]) -> tuple[list[Descent], list[Person]]:
    """Each child with both parents of a kind; a parent of whom nobody is recorded stands there unknown."""
    parents: dict[tuple[str, str], set[str]] = {}
    for tie in network.ties:
        if tie.by in KINDS and not (tie.by == "foster" and tie.ended):
            parents.setdefault((tie.of, KINDS[tie.by]), set()).add(tie.who)
    unknown = []
    for gap in missing:
        children = [one for one in gap.children if one in kin.people and _room(one, parents)]
        if children:
            unknown.append(_unknown(gap, children, kin))
            for child in children:
                parents.setdefault((child, described.BORN), set()).add(unknown[-1].key)
    made = [Descent(child, frozenset(some), kind) for (child, kind), some in parents.items()]
    return made, unknown


def _room(child: str, parents: dict[tuple[str, str], set[str]]) -> bool:
    """Nobody has three: where a parent is recorded as no more than a parent, who is missing is said in words alone."""
    return len(parents.get((child, described.BORN), ())) < 2 and (child, described.ADOPTED) not in parents


def _unknown(gap: Gap, children: list[str], kin: Kinship) -> Person:
    sign = described.FEMALE if gap.role == "mother" else described.MALE
    key, role = f"?{gap.role} {min(children)}", STATES.get(gap.state, gap.state)
    return Person(key, missing_name(gap, kin), role, sign, known=False)


def missing_name(gap: Gap, kin: Kinship) -> str:
    """Father, where he is the page's own person's; otherwise whose father."""
    if kin.own in gap.children:
        return gap.role.capitalize()
    names = " and ".join(first_name(kin.people[one]) for one in gap.children if one in kin.people)
    return wording.capital(whose(names, gap.role))


def _siblings(network: Network, descents: Iterable[Descent]) -> Iterator[frozenset[str]]:
    """Those who share no parent that is drawn, together with all who are said to be their sisters and brothers."""
    parents: dict[str, set[str]] = {}
    for one in descents:
        parents.setdefault(one.child, set()).update(one.parents)
    groups: list[frozenset[str]] = []
    for pair in sisters_and_brothers(network):
        if not set.intersection(*(parents.get(key, set()) for key in pair)):
            joined = pair.union(*(one for one in groups if one & pair))
            groups = [*(one for one in groups if not one & pair), joined]
    yield from groups


def _homes(network: Network, own: str) -> Iterator[Home]:
    """The page's own person's first; that an address is protected is said to whoever may open the page that says so."""
    people = {one.id: one for one in network.people}
    for n, home in enumerate(sorted(network.homes, key=lambda one: (own not in one, sorted(one)))):
        protected = any(people[key].opens and people[key].subject and people[key].subject.address_protected
                        for key in home if key in people)
        yield Home(home, "Protected home" if protected else NUMBERED[min(n, len(NUMBERED) - 1)])


def _apart(network: Network, kin: Kinship) -> Iterator[Apart]:
    """The words stand over the page's own person, or else over the younger of the two."""
    for pair in network.apart:
        if all(key in kin.people for key in pair):
            one, other = sorted(pair, key=lambda key: (key != kin.own, -_born(kin.people[key]).toordinal(), key))
            yield Apart(one, other, f"Must not have contact with {first_name(kin.people[other])}")


def _born(one: Known) -> date:
    return one.born or one.expected or date.min


def _near(network: Network, kin: Kinship, on: date) -> Iterator[Near]:
    """In which row somebody stands who has no line: by what they are, or by their age."""
    for tie in network.ties:
        above = ABOVE.get(tie.kind)
        yield Near(tie.who, tie.of, _older(tie, kin, on) if above is None else above)


def _older(tie: Tie, kin: Kinship, on: date) -> int:
    of, who = (kin.people[key].born for key in (tie.of, tie.who))
    years = [None if born is None else (on - born).days / 365.25 for born in (of, who)]
    if None in years:
        return 0 if years[0] is None or years[0] >= GENERATION else 1
    return (years[1] - years[0] >= GENERATION) - (years[0] - years[1] >= GENERATION)
