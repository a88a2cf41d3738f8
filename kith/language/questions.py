"""Questions: what a form asks, each with a key taken from its attribute name and a kind of answer."""
from copy import copy

from kith.language import conditions
from kith.language.accounts import Fact
from kith.language.phrases import Phrases

# What is written where a word was asked for, and is none: no question that must be answered is answered by it.
NO_REASON = "n/a", "na", "none", "nil", "tbc", "-"
NOT_KNOWN = {"not_known": "Asked, not known", "refused": "Refused to say", "not_safe": "Not safe to ask"}
# Shown; shown also where the rest of its entry is hidden; and the one of which a no hides the rest.
OWN_PAGE = "shown", "always", "hides"


class Question:
    """One question; ``form`` and ``key`` are set when the form's class body has been read."""

    kind = "text"
    own_page: str = ""       # read by the young person on their own page: one of OWN_PAGE; empty: never
    tells: str | dict = ""   # of which topic an answer tells: yes or any words of this one, or each choice of its own
    nothing_follows: str | dict = ""   # of a form that says `no_silence`: why nothing does from it, or these answers
    fact: Fact | None = None   # of which fact an answer is an account, beside which another entry’s is laid

    def __init__(self, asks: str, *, hint: str = "", optional: bool = False, when=None, sensitive: bool = False,
                 not_accepted: tuple[str, ...] = (), unknowns: bool = False, otherwise: str = "",
                 wanted: str = "", offered: str = "", was: str = "", tells: str | dict = "",
                 own_page: str = "", by_link: bool = False, fact: Fact | None = None,
                 nothing_follows: str | dict = "", on_mending: bool = False):
        if own_page:
            self.own_page = own_page
        if tells:
            self.tells = tells
        if fact:
            self.fact = fact
        if nothing_follows:
            self.nothing_follows = nothing_follows
        self.asks, self.hint, self.optional, self.when = asks, hint, optional, when
        self.sensitive, self.not_accepted, self.unknowns, self.was = sensitive, not_accepted, unknowns, was
        self.otherwise = otherwise   # why an answer is refused where ``when`` does not hold; empty: it is left out
        self.wanted = wanted         # what is said of a gap: it leaves without, but not unseen; see `gaps_because`
        self.offered = offered       # what of the record its page offers for it: a word of `web.offering`
        self.by_link = by_link       # a link to the form may answer it: which line is wrong, beside that very line
        self.on_mending = on_mending   # asked only of a correction: at first there is nothing to say
        self.form, self.key = "", ""

    def named(self, form: str, key: str) -> None:
        self.form, self.key = form, key

    def __repr__(self) -> str:
        return f"{self.form}.{self.key}"

    def is_in(self, *values: str) -> conditions.Test:
        return conditions.Test(self, "is_in", values)

    def at_least(self, value) -> conditions.Test:
        return conditions.Test(self, "at_least", (value,))

    def before(self, value) -> conditions.Test:
        return conditions.Test(self, "before", (value,))

    @property
    def asked(self) -> conditions.Test:
        """Any answer at all, also "asked, not known"."""
        return conditions.Test(self, "asked", ())

    @property
    def not_asked(self) -> conditions.Test:
        """Met by a missing answer; besides `not_worded`, the only such test."""
        return conditions.Test(self, "not_asked", ())

    @property
    def worded(self) -> conditions.Test:
        """An answer that holds a word: not figures or marks alone, such as a code or “???”."""
        return conditions.Test(self, "worded", ())

    @property
    def not_worded(self) -> conditions.Test:
        """No answer, or one without a word in it: nobody could judge by it."""
        return conditions.Test(self, "not_worded", ())

    @property
    def lacking(self) -> conditions.Condition:
        """It was wanted and is not there: nobody could judge by what was written, or nothing was."""
        gap = self.not_worded if self.kind in ("text", "long_text") else self.not_asked
        return gap if self.when is None else self.when & gap

    @property
    def not_known(self) -> conditions.Test:
        """Asked, and answered with the reason why there is no answer."""
        return self.is_in(*NOT_KNOWN)

    def choices(self) -> dict[str, str]:
        """Answer key -> words, in order; empty for open questions."""
        return dict(NOT_KNOWN) if self.unknowns else {}


class YesNo(Question):
    kind = "yes_no"

    @property
    def yes(self) -> conditions.Test:
        return self.is_in("yes")

    @property
    def no(self) -> conditions.Test:
        return self.is_in("no")

    @property
    def known(self) -> conditions.Test:
        return self.is_in("yes", "no")

    def choices(self) -> dict[str, str]:
        return {"yes": "Yes", "no": "No"} | super().choices()


class Choice(Question):
    """One of several; ``options`` maps the answer's key to its words."""

    kind = "choice"

    def __init__(self, asks: str, options: dict[str, str], **rest):
        super().__init__(asks, **rest)
        self.options = options

    def choices(self) -> dict[str, str]:
        return self.options | super().choices()

    def without(self, answer: str) -> "Choice":
        """The same question, where one of its answers makes no sense."""
        return self.offering({key: words for key, words in self.options.items() if key != answer})

    def offering(self, options: dict[str, str]) -> "Choice":
        """The same question, where these alone are offered, in these words."""
        other = copy(self)
        other.options = options
        return other


class Several(Choice):
    """Any of several; the answer is a list."""

    kind = "several"


class Text(Question):
    pass


class Place(Text):
    """A place outside as it stands on our list, of this kind of team alone: whatever else is written owes nothing."""

    def __init__(self, asks: str, of_kind: str, **rest):
        super().__init__(asks, **rest)
        self.of_kind = of_kind


class NhsNumber(Question):
    """Ten digits in any spacing, checked by range and check digit."""

    kind = "nhs_number"


class LongText(Question):
    kind = "long_text"

    def speaks_of(self, phrases: Phrases) -> conditions.Speaks:
        return conditions.Speaks(self, phrases)


class Date(Question):
    """A day; the answer is an ISO date, or year-month where only the month is known."""

    kind = "date"


class Moment(Question):
    """A day and time; the answer is an ISO moment with its offset."""

    kind = "moment"


class Number(Question):
    kind = "number"

    def __init__(self, asks: str, *, least: float | None = None, most: float | None = None, **rest):
        super().__init__(asks, **rest)
        self.least, self.most = least, most


class Entry(Number):
    """Another entry, by its number, which no page shows: it is chosen, or read, where it stands."""


class Who(Question):
    """A person; the answer says what is known of them, and Kith's key once they are recognised."""

    kind = "who"


class Rows(Question):
    """A repeating group; each row keeps a key of its own through every correction.

    ``ties``: the column that says what the person named in a row is to the subject; where that person is recognised
    it becomes a relationship. ``of_people``: whoever is named in a row is recognised, and nothing follows from it.
    """

    kind = "rows"

    def __init__(self, asks: str, *, ties: str = "", of_people: bool = False, **parts):
        self.ties, self.of_people = ties, of_people
        own = {name: parts.pop(name) for name in list(parts) if isinstance(parts[name], Question)}
        super().__init__(asks, **parts)
        self.columns = own

    def named(self, form: str, key: str) -> None:
        super().named(form, key)
        for name, column in self.columns.items():
            column.named(form, f"{key}.{name}")
