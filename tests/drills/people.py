"""Builds the small invented locality that a drill works on, and prints its people; run inside the drill's own home."""

import json

from tests.intake import place


def build(many: int, password: str) -> None:
    """Everybody who works there, and so many children."""
    workers = place.locality()
    for name in ("priya", "angela"):
        workers[name].set_password(password)
        workers[name].save()
    keys = [place.child(f"{chr(65 + n % 26)}{'aeiou'[n // 26 % 5]}mra{chr(97 + n // 130)}") for n in range(many)]
    people = [vars_of(place.header(key)) for key in keys]
    print(json.dumps(people))


def vars_of(known) -> dict:
    """What a hospital knows of somebody."""
    return {"key": known.key, "family_name": known.family_name, "given_name": known.given_name,
            "born": known.born.isoformat(), "nhs_number": known.nhs_number}

