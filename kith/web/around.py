"""What stands around the pages and says the same on one after the other: drawn once for the same words."""

from collections.abc import Callable, Hashable
from datetime import datetime
from functools import lru_cache

from jinja2 import Environment
from markupsafe import Markup

from kith.engine.calendar import local
from kith.worklists.about.keeping import Kept
from kith.worklists.person import Who

MARK = "<!-- seal -->"   # where the seal of this very page goes
# The head of every page about somebody, by whom it is about and whether its name is the page's heading. Nothing in it
# changes within a day but what it is drawn from.
STRIPS: Kept[Markup] = Kept(most=2_000)


def words(made: Environment) -> dict[str, Callable[..., Markup]]:
    """What a template says to have each of these drawn."""
    return {"header": _header(made), "footer": _once(made, "parts/footer.jinja"), "strip": _strip(made),
            "ways": _ways(_once(made, "parts/pages_about.jinja"))}


def _once(made: Environment, template: str) -> Callable[..., Markup]:
    """A part that is drawn from a few short words alone."""

    @lru_cache(maxsize=2048)
    def drawn(**said: Hashable) -> Markup:
        return Markup(made.get_template(template).render(said))

    return drawn


def _header(made: Environment) -> Callable[..., Markup]:
    """The header, with the seal of this page in each of its forms."""

    @lru_cache(maxsize=2048)
    def parts(**said: Hashable) -> list[str]:
        return made.get_template("parts/header.jinja").render(said, csrf_input=Markup(MARK)).split(MARK)

    def header(seal, **said: Hashable) -> Markup:
        found = parts(**said)
        return Markup(seal.words.join(found) if len(found) > 1 else found[0])

    return header


def _strip(made: Environment) -> Callable[..., Markup]:
    """Who a page is about, as long as all that is said of them is the same."""

    def strip(who: Who | None, at: datetime, heading: bool = False) -> Markup:
        return STRIPS.get((who.subject.id, heading), (who, local(at).date()), lambda: Markup(
            made.get_template("parts/strip.jinja").render(who=who, at=at, heading=heading))) if who else Markup()

    return strip


def _ways(once: Callable[..., Markup]) -> Callable[..., Markup]:
    """The other pages about somebody, of which some are for children in care alone."""

    def ways(who: Who, here: str = "") -> Markup:
        cared = here in ("passport", "sdq") or any(one.key == "care" for one in who.statuses)
        return once(key=who.subject.key, here=here, cared=cared)

    return ways
