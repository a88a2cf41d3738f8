"""A Patient of the national record: the person, their details, and whether where they live is kept secret."""

from collections.abc import Mapping

from kith.exchange.births import believed
from kith.exchange.fhir.parts import coded, inner, listed, nhs_number, of_use, said, words
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Said, Who

SEXES = ("female", "male", "other", "unknown")
OPEN, RESTRICTED = "U", "R"
LANGUAGE, INTERPRETER = "language", "interpreterRequired"
TEN = 10  # the digits of an NHS number


def who(patient: Mapping) -> Who:
    """Everything that could find this person. A temporary or a former name is not what they are called."""
    name, home, sex = _name(patient), _home(patient), words(patient, "gender")
    return Who(nhs_number=number(patient), family_name=words(name, "family"), given_name=words(name, "given"),
               born=believed(words(patient, "birthDate")), sex=sex if sex in SEXES else "",
               postcode=words(home, "postalCode"))


def number(patient: Mapping) -> str:
    """The number in force; the resource is named by it, and repeats it among the identifiers."""
    given = nhs_number(patient) or words(patient, "id")
    if not given:
        raise Unreadable("Patient.identifier has no NHS number, and the national record knows people by nothing else.",
                         "Patient.identifier")
    return given


def says(patient: Mapping) -> tuple[Said, ...]:
    """The details it carries; a restricted record carries no address, and says by that to keep it secret here too."""
    _refuse_redacted(patient)
    details = Said("person_details", _details(patient), how="part")
    secret = Said("home_secret", {}, occasion="restricted", how="part")
    return (details,) if _security(patient) == OPEN else (secret, details)


def _refuse_redacted(patient: Mapping) -> None:
    if (mark := _security(patient)) not in (OPEN, RESTRICTED):
        raise Unreadable(f"The national record is marked {mark}, so nothing of it may be kept here.",
                         "Patient.meta.security")


def _security(patient: Mapping) -> str:
    """A record without its mark is treated as one that keeps secret: a mark that was lost must not open anything."""
    return (words(inner(patient, "meta", "security"), "code") or RESTRICTED).upper()


def _details(patient: Mapping) -> dict:
    person, home = who(patient), _home(patient)
    died_on = words(patient, "deceasedDateTime")[:10]
    language, interpreter = _language(patient)
    return said({
        "family_name": person.family_name, "given_name": person.given_name, "born": person.born, "sex": person.sex,
        "known_as": words(of_use(listed(patient, "name"), "nickname"), "given"), "nhs_number": person.nhs_number,
        "died": "yes" if died_on or patient.get("deceasedBoolean") is True else "", "died_on": died_on,
        "gp_practice": words(inner(patient, "generalPractitioner", "identifier"), "value"),
        "language": language, "interpreter": interpreter,
    } | (_reached(patient, home) if _security(patient) == OPEN else {}))


def _reached(patient: Mapping, home: Mapping) -> dict[str, str]:
    telecom = listed(patient, "telecom")
    return {
        "address": ", ".join(line for line in home.get("line") or () if isinstance(line, str)),
        "postcode": words(home, "postalCode"),
        "phone": _telecom(telecom, "phone"), "email": _telecom(telecom, "email"),
    }


def _telecom(telecom: list[Mapping], system: str) -> str:
    found = [one for one in telecom if words(one, "system") == system]
    return words(of_use(found, "mobile", "home"), "value")


def _name(patient: Mapping) -> Mapping:
    names = listed(patient, "name")
    name = of_use(names, "usual", "official", "") or next(iter(names), {})
    given = name.get("given")
    # The first of the given names is what somebody is called; the others would make a stranger of them.
    return {**name, "given": given[:1] if isinstance(given, list) else given}


def _home(patient: Mapping) -> Mapping:
    return of_use(listed(patient, "address"), "home")


def _language(patient: Mapping) -> tuple[str, str]:
    spoken = [one for one in listed(patient, "extension") if words(one, "url").endswith("UKCore-NHSCommunication")]
    parts = {words(one, "url"): one for one in listed(next(iter(spoken), {}), "extension")}
    code, called = coded(inner(parts.get(LANGUAGE, {}), "valueCodeableConcept"))
    needed = parts.get(INTERPRETER, {}).get("valueBoolean")
    return called or code, {True: "yes", False: "no"}.get(needed, "") if isinstance(needed, bool) else ""


def was(patient: Mapping, asked_for: str) -> tuple[Who, ...]:
    """The same person under the number that was asked for, where the record answers with one that replaced it."""
    asked = "".join(filter(str.isdecimal, asked_for))
    return (Who(nhs_number=asked),) if len(asked) == TEN and asked != number(patient) else ()
