"""Whether ten digits are an NHS number, and if not, what is wrong with them in a sentence."""

import re
from operator import mul

# Three groups as printed on letters, or no spaces at all. Other groupings are usually another number altogether.
_WRITTEN = re.compile(r"(\d{3})([ -]?)(\d{3})\2(\d{4})", re.ASCII)

# First three digits that somebody may hold: Scotland (a CHI number), Northern Ireland, England, Wales and the Isle of
# Man, and 900 to 999, which no person will ever be given and which tests and training use.
_IN_USE = ((10, 311), (320, 499), (600, 799), (900, 999))


def tidy(text: str) -> str:
    """The ten digits of a number as people write it, or nothing when it is not written as one."""
    written = _WRITTEN.fullmatch(text.strip())
    return written[1] + written[3] + written[4] if written else ""


def spaced(number: str) -> str:
    """As printed on letters, so that it can be read out over a telephone."""
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def check_digit(nine: str) -> str:
    """The tenth digit that belongs to the first nine, or nothing where no digit fits."""
    rest = 11 - sum(map(mul, map(int, nine), range(10, 1, -1))) % 11
    return {11: "0", 10: ""}.get(rest, str(rest))


def problem(number: str) -> str:
    """What is wrong with it, or nothing when it may be used to find a person."""
    if not (len(number) == 10 and number.isascii() and number.isdigit()):
        return "An NHS number is ten digits and nothing else."
    if len(set(number)) == 1:  # 0000000000 and its like pass the check digit and stand for "not known"
        return "Ten equal digits stand in for a number that is not known."
    if check_digit(number[:9]) != number[9]:
        return "One digit is wrong: the last digit checks the others, and they do not agree."
    if not any(low <= int(number[:3]) <= high for low, high in _IN_USE):
        return f"No NHS number begins with {number[:3]}."
    return ""
