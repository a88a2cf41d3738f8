"""Dates of birth that are none: what a system writes where nobody knows the day, and a day still to come."""

import re

# Nobody born so early is alive. Most systems write 1 January 1900 where the day is not known, and a child who was 126
# years old would be looked for by nobody.
NOT_KNOWN = "1900"
AS_WE_WRITE = re.compile(r"\d{4}-\d\d")


def believed(born: str, told_on: str = "") -> str:
    """The date as it was given, or nothing where it cannot be one; ``told_on``: the day on which it was said."""
    if not AS_WE_WRITE.match(born):
        return born   # read, or found to be none, by whoever knows how it is written
    late = told_on and born > told_on[: len(born)]
    return "" if born[:4] <= NOT_KNOWN or late else born
