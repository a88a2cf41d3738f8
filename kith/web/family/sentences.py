"""Every sign, line and outline of a family drawing as a sentence, and what none can hold: who was asked, and when."""
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from kith.web import wording
from kith.web.family.describing import missing_name, without_losses
from kith.web.family.kinship import Kinship, first_name
from kith.web.family.relatives import RESPONSIBLE, ROLES, answered
from kith.web.pictures.family.described import ADOPTED, BORN, FOSTER, Descent, Family
from kith.worklists.network.people import Network
from kith.worklists.network.people import Person as Known

HOW = {"married": "are married or civil partners", "together": "are together", "parted": "have parted",
       "divorced": "are divorced"}
CHILDREN = {BORN: ("Child", "Children"), FOSTER: ("Foster child", "Foster children"),
            ADOPTED: ("Adopted child", "Adopted children")}
SAID = {"known": "Known", "nobody": "Nobody, as far as was said"}


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the list: the name, the way to the page of whoever may be opened, and what is said."""

    name: str
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Role:
    """One role around a child: its words in a sentence, whether it is a gap, and what is known of it."""

    key: str
    title: str
    called: str
    open: bool
    words: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The whole list, under its headings."""

    people: tuple[Told, ...]
    lines: tuple[str, ...]
    homes: tuple[str, ...]
    apart: tuple[str, ...]


def listed(network: Network, family: Family, drawn: Collection[str], at: datetime) -> Listed:
    """Everything the drawing says; ``drawn`` are those who stand in it."""
    network = without_losses(network)
    kin, names = Kinship(network), {one.key: one.name for one in family.people}
    unknown = [Told(missing_name(gap, kin), "", answered(gap, at)) for gap in network.gaps
               if gap.role in ("mother", "father")]
    people = [Told(one.name, one.key if one.opens and not one.own else "", _person(one, kin, drawn, at))
              for one in network.people]
    return Listed(
        (*people, *unknown), (*_couples(network, names, at), *_pairs(network, family, names),
                              *_children(family, names), *_births(family, names)),
        tuple(_homes(family, names)),
        tuple(f"{names[one.one]} must not have contact with {names[one.other]}." for one in family.apart))


def _person(one: Known, kin: Kinship, drawn: Collection[str], at: datetime) -> str:
    today = wording.local(at).date()
    age = "" if one.died or one.over else wording.age(today, one.born, one.born_precision, one.expected)
    role = "the person of this page" if one.own else kin.word(one.id)
    said = [f"{', '.join(filter(None, (age if age != 'age not known' else '', role)))}."]
    if one.over:
        said.append("This pregnancy ended.")
    elif one.died:
        said.append(f"{wording.death(one.born, one.born_precision, one.died_on)}.")
    elif one.expected and not one.born:
        said.append(f"Expected {wording.day(one.expected, today)}.")
    responsible = [tie.responsible for kind, tie in kin.around[kin.own].get(one.id, ()) if tie.of == kin.own]
    said += [RESPONSIBLE[word] for word in sorted(set(responsible)) if word in RESPONSIBLE]
    if "contact_with" in kin.kinds(kin.own, one.id) and not said[0].endswith("has contact."):
        said.append("Has contact.")
    return " ".join([*said, *([] if one.id in drawn else ["Not in the drawing."])])


def _couples(network: Network, names: dict[str, str], at: datetime) -> Iterator[str]:
    today = wording.local(at).date()
    for one in network.couples:
        began = f"{_rough(one.began, one.began_precision, today)}" if one.began else ""
        ended = f" until {_rough(one.ended, one.ended_precision, today)}" if one.ended else ""
        when = f". They were together{f' from {began}' if began else ''}{ended}" if ended else (
            f", since {began}" if began else "")
        yield f"{names[one.one]} and {names[one.other]} {HOW[one.state]}{when}."


def _rough(when: date, precision: str, today: date) -> str:
    return wording.rough(when, precision) if precision == "month" else wording.day(when, today)


def _pairs(network: Network, family: Family, names: dict[str, str]) -> Iterator[str]:
    """Parents of one child of whom nobody has said whether they are together."""
    said = {frozenset({one.one, one.other}) for one in network.couples}
    known = {one.key for one in family.people if one.known}
    for pair in sorted({one.parents for one in family.descents if len(one.parents) == 2} - said, key=sorted):
        if pair <= known:
            both = _and([names[key] for key in sorted(pair, key=_order)])
            yield f"Whether {both} are or were together is not recorded."


def _children(family: Family, names: dict[str, str]) -> Iterator[str]:
    born = {one.key: (one.born or date.max, one.key) for one in family.people}
    known = {one.key: one.known for one in family.people}
    groups: dict[tuple[tuple[str, ...], str], list[Descent]] = {}
    for one in family.descents:
        parents = tuple(sorted(one.parents, key=lambda key: (not known[key], *_order(key))))
        groups.setdefault((parents, one.kind), []).append(one)
    for (parents, kind), some in sorted(groups.items()):
        children = sorted({one.child for one in some}, key=lambda key: born[key])
        whose = _and([names[key] if known[key] else f"a {key[1:].split()[0]} who is not known" for key in parents])
        yield f"{CHILDREN[kind][len(children) > 1]} of {whose}: {_and([names[key] for key in children])}."


def _births(family: Family, names: dict[str, str]) -> Iterator[str]:
    for birth in family.twins:
        how = "identical twins or triplets" if birth.identical else "twins or triplets"
        yield f"{_and([names[key] for key in sorted(birth.keys, key=_order)])} are {how}."
    for group in family.siblings:
        yield (f"{_and([names[key] for key in sorted(group, key=_order)])} are sisters or brothers. "
               "Which parents they share is not recorded.")


def _homes(family: Family, names: dict[str, str]) -> Iterator[str]:
    for home in family.homes:
        protected = " The address is protected." if home.words.startswith("Protected") else ""
        yield f"{home.words}: {_and([names[key] for key in sorted(home.keys, key=_order) if key in names])}.{protected}"


def roles(network: Network, at: datetime) -> tuple[Role, ...]:
    """Each role that must be known around a child, what was answered, and where it is asked; the known are said too."""
    gaps = {gap.role: gap for gap in network.gaps if gap.own}
    own = next(one for one in network.people if one.own)
    return tuple(Role(one.key, ROLES[one.key][0].format(first_name(own)), ROLES[one.key][1], one.key in gaps,
                      wording.capital(answered(gaps[one.key], at) if one.key in gaps else f"{SAID[one.state]}."))
                 for one in network.roles)


def _order(key: str) -> tuple[int, str]:
    """As people came to be known here: keys are numbers in letters, and ten comes after nine."""
    return len(key), key


def _and(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


KEY = {"male": "square: male", "female": "circle: female", "other": "diamond: neither, or not known",
       "pregnancy": "triangle: pregnancy", "loss": "small triangle: a loss"}


def key(family: Family) -> str:
    """The signs and lines that this very drawing has, in one line."""
    kinds = {one.kind for one in family.couples}
    children = {one.kind for one in family.descents}
    said = [words for sign, words in KEY.items() if any(one.sign == sign for one in family.people)]
    said += ["double edge: this page"]
    said += ["broken edge and ?: not known"] if not all(one.known for one in family.people) else []
    said += ["cross: has died"] if any(one.died for one in family.people) else []
    said += ["solid line: married"] if kinds & {"married", "divorced"} else []
    said += ["broken line: together, or not married"] if kinds & {"together", "parted", "unsaid"} else []
    said += ["one slash: parted"] if "parted" in kinds else []
    said += ["two slashes: divorced"] if "divorced" in kinds else []
    said += ["dotted line: foster"] if FOSTER in children else []
    said += ["double line: adopted"] if ADOPTED in children else []
    said += ["thick bar: must not have contact"] if family.apart else []
    said += ["dotted outline: one home"] if family.homes else []
    return wording.capital("; ".join(said)) + "."
