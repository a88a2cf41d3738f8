"""Families drawn by chance: such as there are, and such as only bad data can make."""

from datetime import date, timedelta

from hypothesis import strategies as st

from kith.web.pictures.family.described import (
    ADOPTED,
    BORN,
    DIVORCED,
    FEMALE,
    FOSTER,
    LOSS,
    MALE,
    MARRIED,
    OTHER,
    PARTED,
    PREGNANCY,
    TOGETHER,
    UNSAID,
    Apart,
    Couple,
    Descent,
    Family,
    Home,
    Near,
    Person,
    Twins,
)

KINDS = st.sampled_from((MARRIED, TOGETHER, PARTED, DIVORCED, UNSAID))
NAMES = st.one_of(
    st.sampled_from(
        ("Ania Kowalska", "Mia Kowalska-Reid", "Bartholomew Featherstonehaugh", "Ö", "王小明", "WWWWWWWWWWWWWWWWWWWW")
    ),
    st.text(max_size=40),
)
DAYS = st.one_of(st.none(), st.integers(0, 30_000).map(lambda days: date(1940, 1, 1) + timedelta(days=days)))


@st.composite
def people(draw, most: int) -> tuple[Person, ...]:
    """So many people of whom hardly anything need be known."""
    many = draw(st.integers(1, most))
    return tuple(
        Person(
            f"p{n:02}",
            draw(NAMES),
            draw(st.sampled_from(("", "mother", "half-brother or half-sister", "asked, not known"))),
            draw(st.sampled_from((MALE, FEMALE, OTHER, PREGNANCY, LOSS))),
            draw(st.sampled_from(("", "22", "9w", "11m"))),
            draw(DAYS),
            draw(st.booleans()),
            draw(st.booleans()),
        )
        for n in range(many)
    )


@st.composite
def wild(draw) -> Family:
    """Anybody may be anything to anybody: own grandparents, parents of each other, people who are not there."""
    some = draw(people(22))
    key = st.sampled_from([one.key for one in some] + ["nobody"])
    keys = st.frozensets(key, max_size=5)
    return Family(
        draw(key),
        some,
        couples=tuple(draw(st.lists(st.builds(Couple, key, key, KINDS, DAYS), max_size=12))),
        descents=tuple(
            draw(
                st.lists(
                    st.builds(Descent, key, st.frozensets(key, max_size=3), st.sampled_from((BORN, FOSTER, ADOPTED))),
                    max_size=25,
                )
            )
        ),
        twins=tuple(draw(st.lists(st.builds(Twins, keys, st.booleans()), max_size=3))),
        siblings=tuple(draw(st.lists(keys, max_size=3))),
        homes=tuple(
            draw(st.lists(st.builds(Home, keys, st.sampled_from(("One home", "Protected home"))), max_size=4))
        ),
        apart=tuple(
            draw(st.lists(st.builds(Apart, key, key, st.just("Must not have contact with Jordan")), max_size=3))
        ),
        near=tuple(draw(st.lists(st.builds(Near, key, key, st.integers(-2, 2)), max_size=5))),
    )


@st.composite
def likely(draw) -> Family:
    """Three generations as they come: several partners, unknown fathers, half-siblings, twins, a foster home."""
    made = _Making(draw)
    roots = [made.couple(made.one(1950), made.one(1950)) for _ in range(draw(st.integers(0, 2)))]
    parents = [child for pair in roots for child in made.children(pair, 1975, draw(st.integers(1, 2)))] or [
        made.one(1980)
    ]
    me = []
    for parent in parents[:3]:
        for _ in range(draw(st.integers(0, 3))):
            me += made.children(made.couple(parent, made.one(1980)), 2008, draw(st.integers(1, 3)))
    about = draw(st.sampled_from(me or parents))
    if draw(st.booleans()):
        carers = made.couple(made.one(1970), made.one(1970))
        made.descents.append(Descent(about, carers, FOSTER))
    keys = sorted(made.people)
    homes = (
        draw(st.lists(st.frozensets(st.sampled_from(keys), min_size=2, max_size=6), max_size=2))
        if len(keys) > 1
        else []
    )
    return Family(
        about,
        tuple(made.people.values()),
        tuple(made.couples),
        tuple(made.descents),
        tuple(made.twins),
        homes=tuple(map(Home, homes, ("One home", "Second home"))),
    )


class _Making:
    """A family that grows."""

    def __init__(self, draw):
        self.draw, self.people, self.couples, self.descents, self.twins = draw, {}, [], [], []

    def one(self, year: int) -> str:
        key = f"p{len(self.people):02}"
        born = date(year, 1, 1) + timedelta(days=self.draw(st.integers(0, 6000)))
        sign = self.draw(st.sampled_from((MALE, FEMALE)))
        self.people[key] = Person(key, f"Someone {key}", "relative", sign, "9", born, known=self.draw(st.booleans()))
        return key

    def couple(self, one: str, other: str) -> frozenset[str]:
        self.couples.append(Couple(one, other, self.draw(KINDS), self.draw(DAYS)))
        return frozenset({one, other})

    def children(self, parents: frozenset[str], year: int, many: int) -> list[str]:
        children = [self.one(year) for _ in range(many)]
        self.descents += [Descent(child, parents) for child in children]
        if many > 1 and self.draw(st.booleans()):
            self.twins.append(Twins(frozenset(children[:2]), self.draw(st.booleans())))
        return children
