"""NHS numbers for invented people: from the 999 range, which is never given to anyone, each used once."""

from collections.abc import Iterator

RANGE = "999"
BODIES = 1_000_000
# A stride that shares no factor with the number of bodies visits every one of them before any comes twice.
STRIDE = 618_033


def check_digit(nine: str) -> str:
    """The tenth digit of an NHS number, or none where the sum gives ten: such a number is never issued."""
    total = sum(int(digit) * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True))
    digit = (11 - total % 11) % 11
    return "" if digit == 10 else str(digit)


def nhs_numbers(seed: int, taken: tuple[str, ...] = ()) -> Iterator[str]:
    """Valid numbers without end of use, in an order that looks like chance and is the same for one seed."""
    given = set(taken)
    for step in range(BODIES):
        nine = f"{RANGE}{(seed * 7_919 + step * STRIDE) % BODIES:06d}"
        number = nine + check_digit(nine)
        if len(number) == 10 and len(set(number)) > 1 and number not in given:
            yield number
