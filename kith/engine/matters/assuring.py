"""What a reading against a tool comes to: a point for each question of the tool that is met."""
from collections.abc import Mapping

from kith.language import Form, YesNo


def criteria(form: type[Form]) -> tuple[str, ...]:
    """The tool: whatever the form asks to be answered by yes or no."""
    return tuple(key for key, one in form.questions.items() if isinstance(one, YesNo))


def points(form: type[Form], said: Mapping) -> int:
    """Out of as many as the tool asks."""
    return sum(said.get(one) == "yes" for one in criteria(form))


def mean(scores: list[int]) -> str:
    """To one place, a half rounded up."""
    if not scores:
        return "None"
    tenths = (20 * sum(scores) + len(scores)) // (2 * len(scores))
    return f"{tenths // 10}.{tenths % 10}"
