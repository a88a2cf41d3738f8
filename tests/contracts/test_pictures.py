"""Every picture is shown somewhere, every picture that is shown is there, and none is heavy."""

import re

from tests.contracts.code import ROOT

FOLDER = ROOT / "docs" / "pictures"
SHOWN = re.compile(r"\(((?:[\w./-]*/)?pictures/[\w-]+\.png)\)")
HEAVIEST = 200_000  # bytes


def _pages():
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def _shown():
    return {(page.parent / one).resolve() for page in _pages() for one in SHOWN.findall(page.read_text())}


def test_every_picture_that_is_shown_is_there():
    missing = [str(one.relative_to(ROOT)) for one in _shown() if not one.is_file()]
    assert not missing, f"Take these with `python -m tests.journeys.pictures`, or show them no more: {missing}"


def test_every_picture_is_shown():
    unseen = {one.name for one in FOLDER.glob("*.png")} - {one.name for one in _shown()}
    assert not unseen, f"Nobody sees these: {sorted(unseen)}"


def test_no_picture_is_heavy():
    heavy = {one.name: one.stat().st_size for one in FOLDER.glob("*.png") if one.stat().st_size > HEAVIEST}
    assert not heavy
