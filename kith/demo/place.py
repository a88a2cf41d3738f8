"""The invented town: its three areas, streets and postcodes, and its GP practices."""

from dataclasses import dataclass

LOCALITY = "Marsh and Northbrook"
HOMES_A_STREET = 60
POSTCODE_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
_NAMES = """
    Alder Anchor Barley Beacon Bramble Brick Canal Castle Chalk Cobbler Cooper Dove Falcon Ferry Foundry Gable
    Granary Hatters Heron Holly Ivy Juniper Kiln Lantern Linden Mallow Marsh Mason Meadow Millstone Orchard Plover
    Quarry Rowan Saddler Sorrel Tanner Teasel Thatch Tiller Wagon Weaver Willow Wren
"""
STREET_NAMES = tuple(_NAMES.split())
STREET_KINDS = ("Road", "Street", "Close", "Avenue", "Lane", "Way", "Drive", "Gardens", "Terrace")


@dataclass(frozen=True)
class Area:
    """A part of the town and the teams that look after the children in it."""

    name: str
    outward: str
    health_visiting: str
    school_nursing: str


@dataclass(frozen=True)
class Practice:
    """A GP practice."""

    code: str
    name: str
    area: str


@dataclass(frozen=True)
class Home:
    """Where people live together."""

    line: str
    postcode: str
    area: Area

    @property
    def address(self) -> str:
        """The address on one line, as a person would write it."""
        return f"{self.line}, {self.area.name}"


# The ZZ postcode area and practice codes that begin with Z99 were never given out.
MARSH = Area("Marsh", "ZZ1", "hv-marsh", "sn-north")
NORTHBROOK = Area("Northbrook", "ZZ2", "hv-northbrook", "sn-north")
RIVERSIDE = Area("Riverside", "ZZ3", "hv-riverside", "sn-south")
AREAS = (MARSH, NORTHBROOK, RIVERSIDE)

PRACTICES = (
    Practice("Z99001", "Mill Lane Surgery", "Marsh"),
    Practice("Z99002", "Marsh Green Practice", "Marsh"),
    Practice("Z99003", "The Alders Medical Centre", "Marsh"),
    Practice("Z99004", "Northbrook Health Centre", "Northbrook"),
    Practice("Z99005", "Castle Street Surgery", "Northbrook"),
    Practice("Z99006", "Hatters Yard Practice", "Northbrook"),
    Practice("Z99007", "Riverside Surgery", "Riverside"),
    Practice("Z99008", "Ferry Road Medical Centre", "Riverside"),
    Practice("Z99009", "Quayside Family Practice", "Riverside"),
)


def home(n: int, area: Area) -> Home:
    """The nth home of an area; those that follow each other stand in different streets until all of them are full."""
    block, rest = divmod(n, HOMES_A_STREET * len(STREET_NAMES))
    house, street = divmod(rest, len(STREET_NAMES))
    kind = STREET_KINDS[(street + block) % len(STREET_KINDS)]
    line = f"{house * 2 + 1 + street % 2} {STREET_NAMES[street]} {kind}"
    return Home(line, f"{area.outward} {_inward(block * len(STREET_NAMES) + street)}", area)


def practices_of(area: Area) -> tuple[Practice, ...]:
    """The practices that take people from an area."""
    return tuple(practice for practice in PRACTICES if practice.area == area.name)


def _inward(street: int) -> str:
    letters = len(POSTCODE_LETTERS)
    last, rest = street % letters, street // letters
    return f"{1 + rest // letters % 9}{POSTCODE_LETTERS[rest % letters]}{POSTCODE_LETTERS[last]}"
