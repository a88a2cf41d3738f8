"""Invented families for the drawing: the shapes that a safeguarding nurse meets."""

from datetime import date

from kith.web.pictures.family.described import (
    ADOPTED,
    BORN,
    DIVORCED,
    FEMALE,
    FOSTER,
    LOSS,
    MALE,
    MARRIED,
    PARTED,
    PREGNANCY,
    TOGETHER,
    Apart,
    Couple,
    Descent,
    Family,
    Home,
    Near,
    Person,
    Twins,
)

YEAR = 2026


def he(key: str, name: str, role: str = "", age: int | None = None, **more) -> Person:
    return _one(key, name, role, age, MALE, **more)


def she(key: str, name: str, role: str = "", age: int | None = None, **more) -> Person:
    return _one(key, name, role, age, FEMALE, **more)


def _one(key, name, role, age, sign, **more) -> Person:
    inside = more.pop("inside", "" if age is None else str(age))
    born = more.pop("born", None if age is None else date(YEAR - age, 5, 12))
    return Person(key, name, role, sign, inside, born, **more)


def unknown(key: str, name: str, sign: str = MALE) -> Person:
    return Person(key, name, "asked, not known", sign, known=False)


def of(child: str, *parents: str, kind: str = BORN) -> Descent:
    return Descent(child, frozenset(parents), kind)


def home(*keys: str, words: str = "One home") -> Home:
    return Home(frozenset(keys), words)


def nuclear() -> Family:
    return Family(
        "z",
        (
            he("p", "Piotr Mazur", "father", 30),
            she("n", "Natalia Mazur", "mother", 28),
            she("z", "Zofia Mazur", "this page", 2),
            he("a", "Adam Mazur", "brother", 6),
        ),
        couples=(Couple("p", "n", MARRIED),),
        descents=(of("z", "p", "n"), of("a", "p", "n")),
        homes=(home("p", "n", "z", "a"),),
    )


def two_absent_fathers() -> Family:
    return Family(
        "m",
        (
            she("a", "Ania Kowalska", "mother", 22),
            he("k", "Kacper Kowalski", "half-brother", 4),
            she("m", "Mia Kowalska-Reid", "this page", inside="9w", born=date(2026, 5, 12)),
            unknown("?k", "Kacper’s father"),
            unknown("?m", "Mia’s father"),
        ),
        couples=(Couple("a", "?k", PARTED, date(2021, 1, 1)), Couple("a", "?m", PARTED, date(2025, 1, 1))),
        descents=(of("k", "a", "?k"), of("m", "a", "?m")),
        homes=(home("a", "k", "m"),),
    )


def fostered() -> Family:
    return Family(
        "k",
        (
            he("k", "Kai Brooks", "this page", 11),
            she("s", "Sadie Brooks", "sister", 8),
            she("m", "Leanne Brooks", "mother", 31),
            unknown("?f", "Father"),
            she("f", "Ruth Carrow", "foster carer", 52),
            he("g", "David Carrow", "foster carer", 55),
            he("d", "Daniel Carrow", "in the same home", 17),
        ),
        couples=(Couple("m", "?f", PARTED), Couple("f", "g", MARRIED)),
        descents=(
            of("k", "m", "?f"),
            of("s", "m", "?f"),
            of("k", "f", "g", kind=FOSTER),
            of("s", "f", "g", kind=FOSTER),
            of("d", "f", "g"),
        ),
        homes=(home("k", "s", "f", "g", "d"),),
        apart=(Apart("k", "m", "Must not have contact with Leanne"),),
    )


def expecting() -> Family:
    return Family(
        "s",
        (
            she("s", "Shauna Doyle", "this page", 21),
            he("j", "Jordan Reid", "former partner", 24),
            Person("b", "Unborn baby", "26 weeks + 2 days", PREGNANCY),
            Person("l", "Loss", "Mar 2025", LOSS, born=date(2025, 3, 1)),
            she("o", "Noreen Doyle", "mother", 49),
            he("v", "Vincent Doyle", "father", 55, died=True),
        ),
        couples=(Couple("s", "j", PARTED), Couple("o", "v", MARRIED)),
        descents=(of("b", "s", "j"), of("l", "s", "j"), of("s", "o", "v")),
        homes=(home("s", "o"),),
        apart=(Apart("s", "j", "Must not have contact with Jordan"),),
    )


def three_generations() -> Family:
    return Family(
        "t",
        (
            he("g", "George Hartley", "grandfather", 71),
            she("h", "Hilda Hartley", "grandmother", 69),
            he("y", "Yusuf Rahman", "grandfather", 66, died=True),
            she("s", "Shirin Rahman", "grandmother", 61),
            he("f", "Kamal Rahman", "father", 34),
            she("m", "Gemma Hartley", "mother", 33),
            she("u", "Susan Hartley", "aunt", 38),
            he("x", "Tom Aldous", "mother’s partner", 36),
            he("t", "Tariq Rahman", "this page", 7),
            she("l", "Layla Rahman", "twin", 7),
            she("n", "Nour Rahman", "sister", 10),
            he("b", "Ben Aldous", "half-brother", inside="5m", born=date(2026, 2, 1)),
        ),
        couples=(
            Couple("g", "h", MARRIED),
            Couple("y", "s", MARRIED),
            Couple("f", "m", DIVORCED, date(2014, 1, 1)),
            Couple("m", "x", TOGETHER, date(2023, 1, 1)),
        ),
        descents=(
            of("f", "y", "s"),
            of("m", "g", "h"),
            of("u", "g", "h"),
            of("t", "f", "m"),
            of("l", "f", "m"),
            of("n", "f", "m"),
            of("b", "x", "m"),
        ),
        twins=(Twins(frozenset("tl"), True),),
        homes=(home("m", "x", "t", "l", "n", "b"), home("f", "s", words="Second home")),
    )


def twenty() -> Family:
    people, descents, couples = [she("m", "Marian Voss", "mother", 44), he("me", "Leo Voss", "this page", 9)], [], []
    for n in range(4):
        people.append(he(f"f{n}", f"Father {n + 1}", "", 50 - n))
        couples.append(Couple("m", f"f{n}", PARTED if n < 3 else TOGETHER, date(2004 + 4 * n, 1, 1)))
        for k in range(3):
            people.append(she(f"c{n}{k}", f"Child {n + 1}{'abc'[k]} Voss", "half-sister", 20 - 4 * n - k))
            descents.append(of(f"c{n}{k}", "m", f"f{n}"))
    people += [she("g", "Olive Voss", "grandmother", 70), he("o", "Karl Voss", "grandfather", 74)]
    couples.append(Couple("g", "o", MARRIED))
    descents += [of("me", "m", "f3"), of("m", "g", "o")]
    return Family(
        "me", tuple(people), tuple(couples), tuple(descents), homes=(home("m", "f3", "me", "c30", "c31", "c32"),)
    )


def jordan() -> Family:
    return Family(
        "m",
        (
            she("a", "Ania Kowalska", "mother", 22),
            he("k", "Kacper Kowalski", "half-brother", 4),
            she("m", "Mia Kowalska-Reid", "this page", inside="9w", born=date(2026, 5, 12)),
            unknown("?k", "Kacper’s father"),
            he("j", "Jordan Reid", "father", 24),
            she("s", "Shauna Doyle", "father’s partner", 21),
            Person("b", "Unborn baby", "26 weeks + 2 days", PREGNANCY),
        ),
        couples=(Couple("a", "?k", PARTED), Couple("a", "j", PARTED), Couple("s", "j", TOGETHER)),
        descents=(of("k", "a", "?k"), of("m", "a", "j"), of("b", "s", "j")),
        homes=(home("a", "k", "m", words="Protected home"), home("s", "j", words="Second home")),
        apart=(Apart("m", "j", "Must not have contact with Jordan"),),
    )


def adopted() -> Family:
    return Family(
        "i",
        (
            she("i", "Ines Farrow", "this page", 6),
            he("o", "Oscar Farrow", "brother", 9),
            she("e", "Ellen Farrow", "adoptive mother", 41),
            she("r", "Rosalind Okonkwo-Farrow", "adoptive mother", 43),
            she("g", "Beatrix Farrow", "grandmother", 70),
        ),
        couples=(Couple("e", "r", MARRIED),),
        descents=(of("i", "e", "r", kind=ADOPTED), of("o", "e", "r", kind=BORN)),
        near=(Near("g", "i", 2),),
        homes=(home("i", "o", "e", "r", "g"),),
    )


ALL = {
    one.__name__: one
    for one in (nuclear, two_absent_fathers, fostered, expecting, three_generations, twenty, jordan, adopted)
}
