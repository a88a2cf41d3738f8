"""Two ways to use a page: with a pointer, and with keys alone."""

from playwright.sync_api import Locator, Page

MOST_STEPS = 120  # more presses of Tab than this and nobody would find it
WHERE = "one => one === document.activeElement || (one.type === 'radio' && document.activeElement.name === one.name)"
# Where the focus is, whether anybody can see that it is there, and whether something lies over it.
SEEN = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  if (one === document.body) return "";
  const label = one.id ? document.querySelector(`label[for="${CSS.escape(one.id)}"]`) : null;
  const marks = [style, label && getComputedStyle(label, "::before")].filter(Boolean);
  const shown = marks.some((m) => m.outlineStyle !== "none" || m.boxShadow !== "none");
  if (!shown) return `nothing shows that the focus is on ${one.outerHTML.slice(0, 120)}`;
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  const over = top && !one.contains(top) && !top.contains(one) && !label?.contains(top);
  return over && box.width ? `${top.outerHTML.slice(0, 80)} lies over ${one.outerHTML.slice(0, 120)}` : "";
}"""


class Pointer:
    """Clicks, and types where it clicked."""

    def __init__(self, page: Page):
        self.page = page

    def press(self, thing: Locator) -> None:
        thing.click()

    def choose(self, radio: Locator) -> None:
        radio.check()

    def pick(self, box: Locator, option: str) -> None:
        box.select_option(label=option)

    def write(self, box: Locator, words: str) -> None:
        box.fill(words)


class Keys:
    """Goes from thing to thing with Tab, and sees at every step where it is."""

    def __init__(self, page: Page):
        self.page = page

    def press(self, thing: Locator) -> None:
        self._to(thing)
        self.page.keyboard.press("Enter")

    def choose(self, radio: Locator) -> None:
        self._to(radio)
        for _ in range(12):
            if radio.evaluate("one => one === document.activeElement"):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        assert radio.is_checked(), f"The keys do not reach {radio}"

    def pick(self, box: Locator, option: str) -> None:
        self._to(box)
        self.page.keyboard.type(option)
        chosen = box.evaluate("one => one.selectedOptions[0].label")
        assert chosen == option, f"Typing “{option}” chose “{chosen}”"

    def write(self, box: Locator, words: str) -> None:
        self._to(box)
        self.page.keyboard.type(words)

    def _to(self, thing: Locator) -> None:
        thing.wait_for()
        for _ in range(MOST_STEPS):
            if thing.evaluate(WHERE):
                return
            self.page.keyboard.press("Tab")
            hidden = self.page.evaluate(SEEN)
            assert not hidden, hidden
        raise AssertionError(f"{MOST_STEPS} presses of Tab do not lead to {thing}")
