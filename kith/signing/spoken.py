"""Short codes that people say over a telephone and write down: 7QK 42M."""

import secrets

FIGURES, LETTERS = "2346789", "CDFGHJKMNPQRTVWXY"   # none that looks or sounds like another, and no vowel
PLACES = (FIGURES, LETTERS, LETTERS, FIGURES, FIGURES, LETTERS)


def new() -> str:
    """One of some two million; whoever keeps it sees to it that no two are the same."""
    drawn = "".join(secrets.choice(one) for one in PLACES)
    return f"{drawn[:3]} {drawn[3:]}"


def heard(said: str) -> str:
    """A code as it is kept, from what somebody typed; empty where it is none."""
    plain = "".join(filter(str.isalnum, said.upper()))
    fits = len(plain) == len(PLACES) and all(one in place for one, place in zip(plain, PLACES, strict=True))
    return f"{plain[:3]} {plain[3:]}" if fits else ""
