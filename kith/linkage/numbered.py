"""Named by a number we hold: believed where what came with it fits, and else for somebody to decide."""
from dataclasses import replace

from psycopg import Cursor

from kith.linkage import leading
from kith.linkage.answer import Resolved, unsure
from kith.linkage.comparing import Compared, Who, compare
from kith.linkage.leading import NHS
from kith.linkage.likeness import named_as_before, too_like, twins_of
from kith.records import subjects
from kith.records.names import known
from kith.records.subjects import Subject


def by_number(cur: Cursor, who: Who, held: list[tuple[str, Subject]]) -> Resolved:
    people = {subject.person_id for _, subject in held}
    subject = next((subject for system, subject in held if system == NHS), held[0][1])
    if len(people) == 1 and _as_held(who, subject):
        return Resolved("known", "Named by a number we hold.", subject)
    by_nhs = any(system == NHS for system, _ in held)
    laid_beside, compared = _laid_beside(cur, who, subject, by_nhs)
    if not compared.same_name and (stands := named_as_before(cur, who)):
        return stands
    if by_nhs and not leading.leads(cur, subject, who.nhs_number):
        why = "Its NHS number was written down for somebody whose number it is not, or not any more."
        return unsure(why, [*too_like(cur, who), *((one, compare(who, one)) for _, one in held)])
    if len(people) > 1:
        return unsure("Its numbers belong to different people.", [(one, compare(who, one)) for _, one in held])
    if compared.number is False and _fits(replace(compared, number=None), by_nhs):
        why = ("It is known by the sender’s own number, and comes with another NHS number than theirs. Once the right "
               "one stands on their page, such messages need nobody.")
        return unsure(why, [(laid_beside, compared)])
    if not _fits(compared, by_nhs):
        return unsure("The number is known, but it comes with somebody else’s details.", [(laid_beside, compared)])
    twins = [] if compared.same_name or not known(who.given_name) else twins_of(cur, who, people)
    if twins:
        return unsure("The number is one twin’s and the first name is the other’s.", [(subject, compared), *twins])
    return Resolved("known", "Named by a number we hold.", subject)


def _laid_beside(cur: Cursor, who: Who, subject: Subject, by_nhs: bool) -> tuple[Subject, Compared]:
    """The record that has the number, or another of the same person: whoever comes is held to what any of them says.

    A record made for nothing but an earlier number says nothing of who it is, and any name would fit it.
    """
    compared = compare(who, subject)
    if compared.tells and _fits(compared, by_nhs) and (by_nhs or subject.nhs_number or not who.nhs_number):
        return subject, compared
    person = subjects.headers(cur, subjects.together(cur, [subject.id])[subject.id])
    # One person may have two NHS numbers, of which one took the other's place; who has the given one is known.
    numbered = [replace(one, nhs_number=subject.nhs_number) for one in person.values()] if by_nhs else person.values()
    laid = [(one, compare(who, one)) for one in sorted(numbered, key=lambda one: (one.id != subject.id, one.id))]
    laid = [one for one in laid if one[1].number is False] or [one for one in laid if one[1].tells] or laid
    return next((one for one in laid if _fits(one[1], by_nhs)), laid[0])


def _fits(compared: Compared, by_nhs: bool) -> bool:
    """Whether what came with a number may be believed to be of whoever has it.

    A hospital's own number is slipped into the wrong field, or onto the other twin, more often than anybody is given
    another first name. With an NHS number it takes another sex as well: then it is the other twin.
    """
    another = compared.given is False and (not by_nhs or compared.sex is False)
    return compared.agrees and compared.number is not False and not another


def _as_held(who: Who, subject: Subject) -> bool:
    """Letter for letter what we hold, as nearly every message is: there is nothing to compare."""
    born = subject.born.isoformat() if subject.born and subject.born_precision == "day" else ""
    said = who.nhs_number, who.family_name, who.given_name, who.born
    return all(said) and said == (subject.nhs_number, subject.family_name, subject.given_name, born)
