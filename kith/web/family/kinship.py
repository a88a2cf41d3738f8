"""What each of a network is to the one whose page it is, in a word or two: mother, half-brother, Ania’s mother."""
from collections import defaultdict
from collections.abc import Iterator

from kith.statuses.kin import CHILDREN, PARENTS, SIBLINGS
from kith.worklists.about.ties import DOWNWARDS, Tie
from kith.worklists.network.people import Network, Person

# For a woman or girl, for a man or boy, and where neither is known.
WORDS = {
    "mother": ("mother",) * 3, "father": ("father",) * 3, "parent": ("mother", "father", "parent"),
    "adoptive_parent": ("adoptive mother", "adoptive father", "adoptive parent"),
    "step_parent": ("stepmother", "stepfather", "step-parent"),
    "grandparent": ("grandmother", "grandfather", "grandparent"),
    "child": ("daughter", "son", "child"), "adopted_child": ("adopted daughter", "adopted son", "adopted child"),
    "step_child": ("stepdaughter", "stepson", "stepchild"),
    "grandchild": ("granddaughter", "grandson", "grandchild"),
    "sibling": ("sister", "brother", "sister or brother"),
    "half_sibling": ("half-sister", "half-brother", "half-sister or half-brother"),
    "twin": ("twin sister", "twin brother", "twin"),
    "identical_twin": ("identical twin sister", "identical twin brother", "identical twin"),
    "spouse": ("wife", "husband", "husband, wife or civil partner"), "partner": ("partner",) * 3,
    "former_partner": ("former partner",) * 3, "divorced": ("divorced wife", "divorced husband", "divorced"),
    "carer": ("carer",) * 3, "foster_carer": ("foster carer",) * 3, "cared_for": ("in their care",) * 3,
    "other_relative": ("other relative",) * 3, "lives_with": ("in the same home",) * 3,
    "contact_with": ("has contact",) * 3, "no_contact_with": ("must not have contact",) * 3,
}
NEAREST = tuple(WORDS)      # of several words for one person the first of these is said beneath a sign
FORMER = {"spouse": "former_partner", "partner": "former_partner"}


class Kinship:
    """The ties of a network, asked from either end."""

    def __init__(self, network: Network):
        self.people = {one.id: one for one in network.people}
        self.own = next(one.id for one in network.people if one.own)
        self.around: dict[str, dict[str, list[tuple[str, Tie]]]] = defaultdict(lambda: defaultdict(list))
        for tie in network.ties:
            kind = FORMER.get(tie.kind, tie.kind) if tie.ended else tie.kind
            self.around[tie.of][tie.who].append((kind, tie))
            self.around[tie.who][tie.of].append((DOWNWARDS.get(kind, kind), tie))

    def kinds(self, of: str, who: str) -> list[str]:
        """Everything the second is to the first, the nearest first."""
        return sorted({kind for kind, _ in self.around[of].get(who, ())}, key=_nearness)

    def all_of(self, of: str, kinds: tuple[str, ...]) -> list[str]:
        """Everybody who is one of these to somebody."""
        return [who for who, ties in self.around[of].items() if any(kind in kinds for kind, _ in ties)]

    def siblings(self) -> set[str]:
        """Sisters and brothers of the page's own: those said to be, and the other children of a parent."""
        of_parents = (self.all_of(one, ("child", "adopted_child")) for one in self.all_of(self.own, PARENTS))
        return set(self.all_of(self.own, SIBLINGS)).union(*of_parents) - {self.own}

    def word(self, who: str) -> str:
        """What this person is to the page's own, in a word beneath a sign."""
        if who == self.own:
            return "this page"
        direct = self.kinds(self.own, who)
        if direct and direct[0] not in ("lives_with", "contact_with", "no_contact_with"):
            return self.said(direct[0], who)
        return next(self._further(who), "") or (self.said(direct[0], who) if direct else "")

    def said(self, kind: str, who: str) -> str:
        """One kind of tie in the word for a woman, a man or anybody."""
        words, sex = WORDS.get(kind, ("related",) * 3), self.people[who].sex
        return words[{"female": 0, "male": 1}.get(sex, 2)]

    def _further(self, who: str) -> Iterator[str]:
        """By way of somebody between: grandparents and half-siblings have words of their own."""
        for parent in self.all_of(self.own, PARENTS):
            if who in self.all_of(parent, PARENTS):
                yield self.said("grandparent", who)
            if who in self.all_of(parent, ("child", "adopted_child")):
                yield self._sibling(who, parent)
        between = sorted((one for one in self.around[self.own] if who in self.around[one]),
                         key=lambda one: (self._says_little(one, who), _nearness(self.kinds(self.own, one)[0]), one))
        for one in between:
            yield whose(first_name(self.people[one]), self.said(self.kinds(one, who)[0], who))

    def _says_little(self, one: str, who: str) -> bool:
        """A sister or brother of one’s child: whose child that is says more, and may be known by way of another."""
        return self.kinds(self.own, one)[0] in CHILDREN and self.kinds(one, who)[0] in SIBLINGS

    def _sibling(self, who: str, parent: str) -> str:
        """Half a sister only where it is known that the other parents are two."""
        mine, theirs = (set(self.all_of(one, PARENTS)) for one in (self.own, who))
        if len(mine & theirs) > 1:
            return self.said("sibling", who)
        if mine - theirs and theirs - mine:
            return self.said("half_sibling", who)
        return whose(first_name(self.people[parent]), self.said("child", who))


def _nearness(kind: str) -> int:
    return NEAREST.index(kind) if kind in NEAREST else len(NEAREST)


def whose(name: str, words: str) -> str:
    """Ben’s sister; but “sister of Baby of Ania”, for “Baby of Ania’s sister” is said of another baby."""
    return f"{words} of {name}" if " of " in name else f"{name}’s {words}"


def first_name(one: Person) -> str:
    """By which somebody is spoken of in a sentence."""
    used = (one.subject.known_as or one.subject.given_name) if one.subject else ""
    return used or one.name


def sisters_and_brothers(ties: Network) -> Iterator[frozenset[str]]:
    """Pairs who are said to be full sisters or brothers."""
    full = [one for one in ties.ties if one.kind in SIBLINGS and one.kind != "half_sibling"]
    yield from (frozenset({one.of, one.who}) for one in full)


