"""By what a line of a notice is known again when it is corrected: whoever is named in the same way is the same."""
import re
from collections.abc import Iterator, Mapping

from kith.records.names import fold

GROUPS = ("adults", "children")


def of(group: str, n: int, row: Mapping) -> str:
    """The name of one line: by the number or the name in it; one without either is known by its place."""
    who = named(row)
    number = re.sub(r"\D", "", str(who.get("nhs_number", "")))
    words = " ".join(fold(f"{who.get('given_name', '')} {who.get('family_name', '')}"))
    return f"{group} {number or ' '.join(filter(None, (words, str(who.get('born', ''))))) or n}"


def every(answers: Mapping) -> Iterator[str]:
    """The lines of a notice as it stands."""
    for group in GROUPS:
        for n, row in enumerate(answers.get(group) or ()):
            yield of(group, n, row)


def named(row: Mapping) -> Mapping:
    """What a row says of who somebody is."""
    return row["who"] if isinstance(row.get("who"), Mapping) else {}
