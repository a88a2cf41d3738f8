"""What is looked at on every page: for those who see little, use keys or a phone, and have a slow line.

axe takes most of the time; in `make test` it reads a page at one of the two widths, in `make drill` at both.
"""

import gzip
from collections.abc import Collection, Iterator
from zlib import crc32

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.drilling import some
from tests.journeys.hands import SEEN

WIDE, PHONE, NARROWEST = (1280, 900), (360, 740), (320, 640)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
MOST_BYTES = 60_000
# The spacing that every reader may ask for (WCAG 1.4.12), set as a reader's own sheet would be and not inline.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; }
    * { word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
# Everything that keys can reach, in the order of the page: a number above nothing would make an order of its own.
STOPS = """[...document.querySelectorAll(
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.getClientRects().length)"""
REACHED = f"""() => {STOPS}
  .map((one) => {{ one.focus(); return document.activeElement === one ? [one.tabIndex, ({SEEN})()] : [0, ""]; }})
  .flatMap(([order, said]) => [order > 0 ? "an order of its own" : "", said]).filter(Boolean)"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Links in a line of words may be as low as the line; everything else must be there for a thumb.
SMALL = """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 1 && box.height > 1 && box.right > 0
    && getComputedStyle(one).display !== "inline" && (box.width < 23.5 || box.height < 23.5))
  .map(([one, box]) => `${one.outerHTML.slice(0, 90)} is ${Math.round(box.width)} by ${Math.round(box.height)}`)"""
INLINE = """() => [...document.querySelectorAll("[style], style, script:not([src])")]
  .map((one) => one.outerHTML.slice(0, 120))"""
# What is folded away has no innerText until somebody unfolds it.
REASONLESS = """() => [...document.querySelectorAll(".kith-duty, .kith-oweds > .kith-owed")]
  .filter((one) => !/Because\\b/.test(one.textContent)).map((one) => one.textContent.slice(0, 120))"""


def faults(page: Page, name: str) -> Iterator[str]:
    """Everything that is wrong with the page that is open; its name says at which width axe reads it."""
    yield from (f"written into the page: {one}" for one in page.evaluate(INLINE))
    yield from (f"a row without a reason: {one}" for one in page.evaluate(REASONLESS))
    weight = len(gzip.compress(page.content().encode()))
    if weight > MOST_BYTES:
        yield f"{weight} bytes compressed, and {MOST_BYTES} is the most"
    read = some((WIDE, PHONE), 2, crc32(name.encode()))
    for size in (WIDE, PHONE):
        yield from (f"at {size[0]}: {one}" for one in _at(page, size, read))
    yield from page.evaluate(SMALL)
    yield from _by_keys(page)
    yield from _narrow(page)


def _at(page: Page, size: tuple[int, int], read: Collection[tuple[int, int]]) -> Iterator[str]:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    if over := page.evaluate(SIDEWAYS):
        yield f"it is {over} too wide"
    if size in read:
        yield from _axe(page)


def _by_keys(page: Page) -> Iterator[str]:
    """Wherever the focus may stand it can be seen, at the window's full width, where a strip could lie over it."""
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    page.keyboard.press("Tab")   # from now on the browser shows the focus as it does to those who use keys
    yield from (f"by keys: {one}" for one in page.evaluate(REACHED))


def _axe(page: Page) -> Iterator[str]:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
    for one in found.response["violations"]:
        for node in one["nodes"]:
            yield f"{one['id']}: {one['help']} ({node['html'][:160]})"


def _narrow(page: Page) -> Iterator[str]:
    page.set_viewport_size({"width": NARROWEST[0], "height": NARROWEST[1]})
    if over := page.evaluate(SIDEWAYS):
        yield f"at {NARROWEST[0]} it is {over} too wide"
    page.evaluate(SPACED)
    if over := page.evaluate(SIDEWAYS):
        yield f"at {NARROWEST[0]} and with wider spacing it is {over} too wide"
