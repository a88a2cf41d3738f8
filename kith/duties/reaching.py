"""How far what was just said reaches: whether it may change what is owed about somebody related (D29)."""
from collections.abc import Iterable
from functools import cache

from kith.engine import catalogue
from kith.engine.standing import Version, fold


def reaches_others(before: Iterable[Version], said: Iterable[Version]) -> bool:
    """``before``: what had been said when this was said."""
    known = list(before)
    return any(_reaches(known, version) for version in said)


def _reaches(before: list[Version], version: Version) -> bool:
    if version.form == catalogue.RELATION or catalogue.reaching(version.form):
        return True
    later = version.root != version.seq and catalogue.reaching(version.form, corrected=True)
    return bool(later) and _changed([one for one in before if one.root == version.root], version)


def _changed(before: list[Version], version: Version) -> bool:
    """A visit's later messages mostly tell what no relative's pathway asks; only what one asks is a correction."""
    return _as_read(before) != _as_read([*before, version])


def _as_read(versions: list[Version]) -> tuple | None:
    stands = fold(versions) if versions else None
    return stands and (stands.happened, {key: stands.answers.get(key) for key in _asked_of_relatives(stands.form)})


@cache
def _asked_of_relatives(form: str) -> tuple[str, ...]:
    """The questions of a form that some pathway reading it of relatives asks."""
    return tuple({question for pathway in catalogue.PATHWAYS.values()
                  if any(one.form == form and one.relations for one in catalogue.readings(pathway))
                  for read, question in catalogue.questions_read(pathway) if read == form})
