"""Parts of a resource, whatever stands where they should be: what is of another shape is as if it were not there."""

from collections.abc import Iterable, Mapping
from typing import Any

NHS = "https://fhir.nhs.uk/Id/nhs-number"
LONGEST = 500


def listed(part: Mapping, key: str) -> list[Mapping]:
    """The objects of a list, or the one object where a list was expected."""
    found = part.get(key)
    return [one for one in (found if isinstance(found, list) else [found]) if isinstance(one, Mapping)]


def inner(part: Mapping, *keys: str) -> Mapping:
    """The object at the end of this path; an empty one where the path breaks off."""
    for key in keys:
        part = next(iter(listed(part, key)), {})
    return part


def words(part: Mapping, key: str) -> str:
    """A text as people read it, on one line; several texts, such as the lines of an address, after each other."""
    found = part.get(key)
    said = [one for one in (found if isinstance(found, list) else [found]) if isinstance(one, str | int)]
    return " ".join(" ".join(map(str, said)).split())[:LONGEST]


def coded(part: Mapping) -> tuple[str, str]:
    """The code and its words of something coded, each empty where it is missing."""
    coding = inner(part, "coding")
    return words(coding, "code"), words(coding, "display") or words(part, "text")


def of_use(parts: Iterable[Mapping], *uses: str) -> Mapping:
    """The first that is for one of these uses, in the order of the uses."""
    kept = list(parts)
    return next((one for use in uses for one in kept if words(one, "use") == use), {})


def nhs_number(part: Mapping) -> str:
    """The NHS number among the identifiers."""
    given = (one for one in listed(part, "identifier") if words(one, "system") == NHS)
    return next((words(one, "value").replace(" ", "") for one in given), "")


def said(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Only what was said."""
    return {key: value for key, value in answers.items() if value}
