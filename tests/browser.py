"""Finds the machine's browser and opens it so that it reaches nothing but the site."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str:
    """The path of a browser that playwright can drive."""
    named = os.environ.get("KITH_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    if not named:
        raise RuntimeError(
            "There is no browser. Run `make test`, which installs Chromium, or name one in KITH_BROWSER."
        )
    return named


@contextmanager
def opened() -> Iterator[Browser]:
    """An open browser, closed at the end."""
    with sync_playwright() as play:
        one = play.chromium.launch(executable_path=find(), args=list(QUIETLY))
        yield one
        one.close()
