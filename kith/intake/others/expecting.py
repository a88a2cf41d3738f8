"""A pregnancy, a birth, a child who is named happen to two people: what is said of one is said of the other too."""
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.engine.facts import DETAILS, PREGNANCY_ENDED
from kith.engine.standing import Standing, Version
from kith.engine.world import RELATION
from kith.intake.statement import Said, Who
from kith.intake.times import as_said
from kith.intake.whom.awaited import NOTIFIED, OVER, PREGNANCY, kin, pregnant, said, unborn_of
from kith.records import sealed, subjects, writing
from kith.records.projection import rough_date
from kith.records.subjects import Subject

READS = frozenset({NOTIFIED, PREGNANCY_ENDED, DETAILS, "birth"})
NEAR = timedelta(weeks=6)        # two words about one pregnancy may differ by this much in the expected date


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What this entry says of the mother, or of the child, each as (about whom, what is said)."""
    match version.form:
        case "pregnancy_notified":
            return _expected(cur, version, at)
        case "pregnancy_ended":
            return _ended(cur, version)
        case "birth":
            return _born(cur, version)
        case "person_details" if version.answers.get("born") and _was_expected(version.subject, known):
            return _birth_ends_it(cur, version)
    return iter(())


def _expected(cur: Cursor, version: Version, at: datetime) -> Iterator[tuple]:
    """The unborn are people from the day a pregnancy is known: one for each baby that is expected."""
    mother = subjects.header(cur, version.subject)
    stands = next((one for one in said(cur, version.subject, NOTIFIED) if one.root == version.root), None)
    if stands is None:
        for baby in unborn_of(cur, version.subject):
            yield Who(key=baby.key), Said(PREGNANCY_ENDED, {"how": "mistake"}, happened=at.isoformat())
        return
    known = unborn_of(cur, version.subject)
    for n in range(int(stands.answers.get("babies") or 1)):
        if sealed.numbered(cur, [(PREGNANCY, f"{version.root}:{n}")]):
            continue   # this child was adopted: nothing that is said of the pregnancy reaches who they are now
        baby = _same(cur, version.root, n, known, stands) or _made(cur, version.root, n, at)
        known = [one for one in known if one.key != baby]
        yield (Who(key=baby), Said(DETAILS, _name(mother, stands), happened=version.recorded.isoformat(), how="part"),
               Said(RELATION, {"kind": "mother", "who": {"key": mother.key}}))


def _name(mother: Subject, stands: Standing) -> dict:
    expected = stands.answers.get("expected", "")
    said = {"family_name": mother.family_name, "given_name": f"Baby of {mother.given_name}".strip()}
    return said | ({"expected": expected} if rough_date(expected)[0] else {})


def _same(cur: Cursor, root: int, n: int, known: list[Subject], stands: Standing) -> str:
    """The record that this pregnancy has already, by its own number, or because maternity told of the baby first."""
    held = subjects.by_number(cur, PREGNANCY, f"{root}:{n}")
    if held:
        return held.key
    expected = rough_date(stands.answers.get("expected", ""))[0]
    likely = [one for one in known if not (one.expected and expected) or abs(one.expected - expected) <= NEAR]
    return likely[0].key if likely else ""


def _made(cur: Cursor, root: int, n: int, at: datetime) -> str:
    subject_id, key = subjects.make(cur, at=at)
    writing.identify(cur, subject_id, [(PREGNANCY, f"{root}:{n}")], at=at)
    return key


def _ended(cur: Cursor, version: Version) -> Iterator[tuple]:
    """A loss is a loss for both; nothing more is told to either about the other."""
    if version.answers.get("how") in OVER:
        for baby in unborn_of(cur, version.subject):
            yield Who(key=baby.key), Said(PREGNANCY_ENDED, {"how": version.answers["how"]},
                                          happened=as_said(version.happened))


def _born(cur: Cursor, version: Version) -> Iterator[tuple]:
    """The same person gains a birth date, a name and an NHS number."""
    baby, told = subjects.header(cur, version.subject), version.answers
    kept = ("born", "sex", "given_name", "family_name", "nhs_number")
    yield (Who(key=baby.key, nhs_number=told.get("nhs_number", "")),
           Said(DETAILS, {key: told[key] for key in kept if told.get(key)}, happened=as_said(version.happened),
                how="part"))


def _birth_ends_it(cur: Cursor, version: Version) -> Iterator[tuple]:
    """A child who was expected has been born: their mother's pregnancy is over."""
    for mother in kin(cur, version.subject, "mother"):
        if pregnant(cur, mother.id):
            yield Who(key=mother.key), Said(PREGNANCY_ENDED, {"how": "birth"}, happened=version.answers["born"])


def _was_expected(subject_id: int, known: Iterable[Version]) -> bool:
    return any(one.subject == subject_id and one.form == DETAILS and one.answers.get("expected") for one in known)
