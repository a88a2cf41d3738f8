"""Takes the pictures of the documentation: `python -m tests.journeys.pictures` after every change to what is seen."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.lighter import lighter

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
HEAVIEST = 200_000  # bytes, so that the front page opens on a slow line


@dataclass(frozen=True)
class Picture:
    """Who looks at what, how wide the window is, and how much of the page is shown."""

    name: str
    who: str
    address: str
    width: int = 1280
    height: int = 1000
    then: Callable = lambda seat: seat


def _note(seat):
    """Somebody writes a note, and is asked at once about the words in it."""
    seat.chooses("Other contact", "What was it?")
    seat.writes("Low in mood. Says that he could hurt the kids before she takes them.", "What was said and done?")
    return seat.presses("Save the note", seat.main)


PICTURES = (
    Picture("my-list", "priya.nair", "/", height=960),
    Picture("phone", "priya.nair", "/", width=360, height=860),
    Picture("person", "priya.nair", "/people/{mia}", height=1240),
    Picture("family", "angela.frost", "/people/{layla}/family", height=1240),
    Picture("duty", "priya.nair", "/duties/{duty}", height=1240),
    Picture("team", "sam.adeyemi", "/team", height=1000),
    Picture("arrivals", "ruth.imrie", "/team/arrivals", height=940),
    Picture("measures", "angela.frost", "/measures", height=1240),
    Picture("completeness", "angela.frost", "/completeness", height=900),
    Picture("words", "lena.osei", "/record/adult_note?about={jordan}", height=1000, then=_note),
    Picture("plan", "ruth.amos", "/people/{leila}/plan", height=1100),
    Picture("meetings", "angela.frost", "/people/{mohammed}/meetings", height=1240),
    Picture("meeting", "angela.frost", "/people/{mohammed}/meetings", height=1240,
            then=lambda seat: seat.presses("The whole meeting")),
    Picture("pathway", "angela.frost", "/how/urgent_attendance", height=1240),
)


def take() -> None:
    """Builds the locality and photographs it."""
    from tests.browser import opened
    from tests.journeys import found, locality
    from tests.journeys.stories import Story, key_of

    FOLDER.mkdir(exist_ok=True)
    with locality.built() as name, locality.morning() as clock, locality.lived_in(name) as site, opened() as browser:
        story, keys = Story(site, browser, clock), found.keys()
        keys |= {one.split()[0].lower(): key_of(one) for one in ("Leila Farouk", "Mohammed Aziz")}
        for one in PICTURES:
            _taken(story, one, one.address.format(**keys))
        story.ends_well()


def _taken(story, one: Picture, address: str) -> None:
    seat = story.signed_in(one.who, viewport={"width": one.width, "height": one.height}).opens(address)
    one.then(seat)
    content = seat.page.locator("footer").bounding_box()["y"]
    shown = {"x": 0, "y": 0, "width": one.width, "height": min(one.height, content)}
    path = FOLDER / f"{one.name}.png"
    path.write_bytes(lighter(seat.page.screenshot(clip=shown, full_page=True)))
    if path.stat().st_size > HEAVIEST:
        raise ValueError(
            f"{path.name} weighs {path.stat().st_size} bytes. Show less of the page: {HEAVIEST} is the most."
        )
    print(f"{path.name}: {path.stat().st_size:,} bytes")


@contextmanager
def _ground() -> Iterator[None]:
    """A database of its own, as a test would have; nothing of anybody's is touched."""
    import django
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    from kith.config.database import running
    from tests import databases  # before the first connection: it says where connections are kept

    running.start(fsync="off", synchronous_commit="off")
    django.setup()
    setup_test_environment()
    made = setup_databases(verbosity=0, interactive=False)
    try:
        with databases.copied():
            yield
    finally:
        teardown_databases(made, verbosity=0)


def main() -> int:
    """Takes them all."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    with _ground():
        take()
    return 0


if __name__ == "__main__":
    sys.exit(main())
