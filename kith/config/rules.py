"""Who may do what, as a page: every role beside every act, the reasons that open a record, and every address."""

from collections.abc import Iterator

from kith.access import visibility
from kith.access.permission import ALLOWED, SAID
from kith.access.roles import PLACES, title
from kith.web.routing import ACROSS
from kith.web.urls import urlpatterns

HEADS = ("address", "who may ask for it", "reads", "something may be sent")
WHOSE = ("Whoever may open a person’s page at all may open it where one of these holds. The database asks it again "
         "before it gives a word of the record.")
REASONS = (
    "their team, or they themselves, are involved with this person now;",
    "something about this person is owed by them, is offered to them, or falls to their role on the rota;",
    "they work in A&E, and this person is in the department or was there in the last {hours} hours;",
    "they gave a reason in words, and the time for which that opens the page has not run out;",
    "they answer for every child here: {everyone}.",
)


def page() -> Iterator[str]:
    """The lines of the page, in Markdown."""
    yield from ("## What each role may do", "", f"| role | {' | '.join(map(str, range(1, len(ALLOWED) + 1)))} |")
    yield "|---|" + "---|" * len(ALLOWED)
    for role in sorted(PLACES, key=_named):
        marks = ("yes" if role in roles else "" for roles in ALLOWED.values())
        yield f"| {_named(role)} | {' | '.join(marks)} |"
    yield ""
    yield from (f"{n}. {SAID[act]}" for n, act in enumerate(ALLOWED, 1))
    yield from ("", "## When a record is open to somebody", "", WHOSE, "")
    told = {"hours": int(visibility.RECENT.total_seconds() // 3600),
            "everyone": ", ".join(sorted(map(title, visibility.SEE_EVERYONE)))}
    yield from (f"- {one.format(**told)}" for one in REASONS)
    yield from ("", "## Every address", "", f"| {' | '.join(HEADS)} |", "|---|---|---|---|")
    yield from sorted(_address(one) for one in urlpatterns)


def _address(one) -> str:
    made = one.callback
    reads = "across records" if made.reads == ACROSS else "what it opens"
    return f"| `/{one.pattern}` | {_who(made.policy)} | {reads} | {'yes' if 'POST' in made.takes else ''} |"


def _who(policy) -> str:
    """Whoever may see the measures; of another policy what it says of itself."""
    act = getattr(policy, "act", "")
    return f"Whoever may {SAID[act]}." if act else (policy.__doc__ or "").strip().partition("\n")[0]


def _named(role: str) -> str:
    return title(role).removeprefix("the ")
