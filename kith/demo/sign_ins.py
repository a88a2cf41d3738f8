"""Who may sign in to the invented locality, and with what."""

import secrets
from collections.abc import Iterator

from kith.demo.place import STREET_NAMES
from kith.demo.teams import TEAMS, WORKERS


def password() -> str:
    """One for everybody, made anew for each home: easy to type, and of no use anywhere else."""
    words = [secrets.choice(STREET_NAMES).lower() for _ in range(3)]
    return "-".join([*words, str(secrets.randbelow(9000) + 1000)])


def each() -> Iterator[dict[str, str]]:
    """Every sign-in: its name, whose it is, and what they do where."""
    names = {team.key: team.name for team in TEAMS}
    for worker in WORKERS:
        if worker.signs_in and worker.listed:
            yield {"username": worker.username, "name": worker.name, "job": worker.job, "team": names[worker.team]}


def table(word: str) -> str:
    """The sign-ins as people read them."""
    rows = [(one["job"], one["name"], one["username"]) for one in each()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(["Sign in as any of these:", "", *lines, "", f"Password for all of them: {word}",
                      "No second step is asked of anybody in this invented locality; each may add one, or a passkey."])
