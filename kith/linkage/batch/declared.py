"""What is compared of two rows, and how far it must agree: data, from which the weights are then learnt.

Of each level: how often two rows of one person reach it, and how often those of two people do. These are where learning
starts from, and what counts where there are too few rows to learn from; they are estimates of ours.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """One degree of likeness; of the levels of a comparison the first that holds counts."""

    says: str
    holds: str  # in SQL, of the columns of both rows
    same: float
    other: float
    rarer: str = ""  # the column in which a rare value says more than a common one
    reason: str = ""  # what it is called to a person, where nothing else says so


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing about a person, laid side by side where both rows say it."""

    name: str
    says: str  # the column that has to say something in both rows
    missing: str
    levels: tuple[Level, ...]


def _name(one: str, other: str, called: str, *more: Level) -> Comparison:
    """A first or a family name: by spelling, by sound, in the other's place, or sharing a word of several."""
    mine, theirs, sound = f"{one}_l", f"{one}_r", f"{one}_sound"
    return Comparison(one, one, _missing(one), (
        Level("the same", f"{mine} = {theirs}", 0.6, 0.004, rarer=one),
        *more,
        Level("nearly the same", f"{sound}_l = {sound}_r or damerau_levenshtein({mine}, {theirs}) <= 1", 0.2, 0.004),
        Level("in each other's place", f"{mine} = {other}_r or {other}_l = {theirs}", 0.05, 0.001,
              reason="one’s first name is like the other’s family name"),
        Level("a word in common", f"jaro_winkler_similarity({mine}, {theirs}) >= 0.85 or {_share(one + '_words')}",
              0.05, 0.002, reason=f"{called} names have much in common"),
        Level("different", "else", 0.1, 0.985),
    ))  # fmt: skip


def _missing(column: str) -> str:
    return f"{column}_l is null or {column}_r is null"


def _share(column: str) -> str:
    return f"list_has_any({column}_l, {column}_r)"


PLACE_ALIKE = "jaro_winkler_similarity(place_l, place_r) >= 0.85"
PARTS_ALIKE = "(year_l = year_r)::int + (month_l = month_r)::int + (day_l = day_r)::int"

COMPARISONS = (
    _name("given", "family", "first", Level("short for it", _share("called"), 0.03, 0.001)),
    _name("family", "given", "family"),
    Comparison("born", "born", _missing("born"), (
        Level("the same", "born_l = born_r", 0.75, 0.001),
        Level("day and month swapped", "year_l = year_r and month_l = day_r and day_l = month_r", 0.02, 0.00005),
        Level("one figure apart", "damerau_levenshtein(born_l, born_r) <= 1", 0.05, 0.0015,
              reason="birth date one slip apart"),
        Level("two parts of three the same", f"{PARTS_ALIKE} = 2", 0.02, 0.003,
              reason="two parts of the birth date the same"),
        Level("one part the same", f"{PARTS_ALIKE} = 1 or damerau_levenshtein(born_l, born_r) <= 2", 0.06, 0.12),
        Level("different", "else", 0.1, 0.875),
    )),
    Comparison("sex", "sex", _missing("sex"), (
        Level("the same", "sex_l = sex_r", 0.98, 0.5),
        Level("different", "else", 0.02, 0.5),
    )),
    Comparison("number", "numbers", f"not {_share('systems')}", (
        Level("the same", _share("numbers"), 0.9, 0.0005),
        Level("different", "else", 0.1, 0.9995),
    )),
    # Street and postcode are one thing, or a sister would seem to agree with her brother in two.
    Comparison("home", "home", f"({_missing('postcode')}) and ({_missing('place')})", (
        Level("the same address", "place_l = place_r", 0.45, 0.003, rarer="place", reason="address the same"),
        Level("the same postcode, nearly the same address", f"postcode_l = postcode_r and {PLACE_ALIKE}", 0.2, 0.001,
              reason="address nearly the same"),
        Level("the same postcode", "postcode_l = postcode_r", 0.1, 0.002, rarer="postcode"),
        Level("nearly the same address", PLACE_ALIKE, 0.05, 0.01, reason="address nearly the same"),
        Level("a postcode one letter apart", "damerau_levenshtein(postcode_l, postcode_r) <= 1", 0.02, 0.01),
        Level("different", "else", 0.18, 0.97),
    )),
    Comparison("phone", "phone", _missing("phone"), (
        Level("the same", "phone_l = phone_r", 0.6, 0.001),
        Level("one figure apart", "damerau_levenshtein(phone_l, phone_r) <= 1", 0.05, 0.0005,
              reason="phone one figure apart"),
        Level("different", "else", 0.35, 0.9985),
    )),
    Comparison("email", "email", _missing("email"), (
        Level("the same", "email_l = email_r", 0.55, 0.001),
        Level("nearly the same", "split_part(email_l, '@', 1) = split_part(email_r, '@', 1) "
              "or damerau_levenshtein(email_l, email_r) <= 2", 0.25, 0.001, reason="e-mail address nearly the same"),
        Level("alike", "jaro_winkler_similarity(email_l, email_r) >= 0.88", 0.1, 0.0005,
              reason="e-mail addresses alike"),
        Level("different", "else", 0.1, 0.9975),
    )),
)  # fmt: skip
