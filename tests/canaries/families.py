"""The families of the town: each has one kind of secret, in every field that could hold it."""

import json
from dataclasses import dataclass, field
from datetime import timedelta

from kith.engine.catalogue import FORMS
from kith.intake.ends import sealing
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import candidates, linking
from kith.language import questions
from kith.language.errors import Problems, Refused
from kith.language.hearing import HEARS
from tests.canaries.town import Person, Town, confided, opening, said
from tests.canaries.words import May, nobody
from tests.web.invented import AT

NOTICE = {"ordered": "2026-07-10", "authority": "Notice by post", "second": "rosa"}
IN_CONFIDENCE = sorted(key for key, form in FORMS.items() if form.label != "ordinary" and not form.signs_when
                       and form.about in ("person", "any") and key not in ("safe_contact", "home_secret"))
OF_FORMS = 6
HOURS = timedelta(hours=12)
HEAD = "surname,first name,dob,nhs number,address,postcode,phone,email\n"


def home(town: Town, what: str, may=nobody, *, mail: bool = True) -> dict[str, str]:
    """Where somebody lives and is reached, in every field there is; no hospital's message has one for an e-mail."""
    book = town.book
    where = {"address": book.street(f"address of {what}", may), "postcode": book.postcode(f"postcode of {what}", may),
             "phone": book.phone(f"phone of {what}", may)}
    return where | ({"email": book.email(f"e-mail of {what}", may)} if mail else {})


@dataclass
class Apart:
    """Who reads what of an adopted girl: of who she was, of who she is, and of what lena wrote on her mother's record.
    """

    town: Town
    family: list[Person] = field(default_factory=list)   # whom she leaves

    def desk(self, worker: str, address: str) -> bool:
        return worker in ("adoption_desk", "rosa") and address.startswith("/adoption")

    def written(self, worker: str, address: str) -> bool:
        return confided(worker, address) and self.family[0].at(address)

    def named(self, worker: str, address: str) -> bool:
        return self.desk(worker, address) or self.written(worker, address)

    def now(self, worker: str, address: str) -> bool:
        before = any(one.at(address) for one in self.family) or any(f"/{key}" in address for key in self.town.stands)
        return self.town.named(worker, address) and not before


def adopted(town: Town, n: int) -> None:
    """A girl who was sealed, her mother and sister, and the family she is in now."""
    may, book, what = Apart(town), town.book, f"adopted {n}, before"
    called = book.word(f"first name of {what}", may.named)
    before = town.person(what, "2023-05-12", may=may.desk, **home(town, what, may.desk), given_name=called)
    mother, sister = town.person(f"mother of adopted {n}"), town.person(f"sister of adopted {n}", "2019-02-02")
    may.family = [mother, sister]
    town.ties(before, "mother", mother)
    town.ties(before, "sibling", sister)
    town.involve(before)
    town.says(before.key, "worried", signs=["silent"], words=book.word(f"worry about {what}", may.desk))
    town.comes(before, town.segments(what), ago=10, reason=book.word(f"visit of {what}", may.desk))
    town.involve(mother, "adult_mental_health", "lena")
    where = book.word(f"new family of adopted {n}, in a note on her mother", may.written)
    town.says(mother.key, "adult_note", "lena", kind="contact", note=f"{called} is with {where} in Northbrook")
    town.people.remove(before)
    town.stands.append(sealing.seal(before.key, NOTICE, town.workers["adoption_desk"], AT - HOURS))
    after = town.person(f"adopted {n}, now", "2023-05-12", ago=0.3, may=may.now)
    parent = town.person(f"new mother of adopted {n}", ago=0.3, may=may.now)
    town.ties(after, "adoptive_parent", parent, ago=0.2)
    town.comes(before, town.segments(f"adopted {n}, sent under the old number", may.desk), reason="Fell")


def hidden(town: Town, n: int) -> None:
    """A mother and child whose home is secret, and the child's father, a known risk, of whom both must be safe."""
    secret, his = home(town, f"protected mother {n}"), home(town, f"second parent {n}", town.named)
    mother = town.person(f"protected mother {n}", **secret)
    child = town.person(f"child of protected mother {n}", "2024-05-12", **secret)
    father = town.person(f"second parent {n}", sex="male", **his)
    father.may_be_found = True
    for one, kind, other in ((child, "mother", mother), (child, "father", father), (mother, "no_contact_with", father)):
        town.ties(one, kind, other)
    for one in (mother, child):
        town.says(one.key, "home_secret", "priya", ago=30, unaware=father.known["given_name"],
                  why=town.book.word(f"why the home of mother {n} is secret", lambda worker, address:
                                     worker in ("priya", "records_desk") or confided(worker, address)))
        town.involve(one)
    town.involve(father, "adult_mental_health", "lena")
    # Moved since, as another sender and a file say; and what people and machines type.
    for sender in (mother, child):
        again = home(town, f"protected {n}, as moved")
        town.says(sender.key, "person_details", "priya", ago=20, **{**sender.known, **again})
        sender.known |= again
    street, phone = mother.known["address"], mother.known["phone"]
    town.comes(child, (f"NTE|1||Lives at {street}", f"OBX|1|TX|1^Phone||Call {phone}||||||F", f"ZVS|1|{street}"),
               ago=3, reason=f"Fell at {street}, call {phone[:5]} {phone[5:]}")
    town.says(father.key, "adult_note", "lena", kind="contact", note=f"He says she is at {street.upper()} now")
    town.says(mother.key, "worried", "priya", signs=["afraid"], words=f"At {street}, {mother.known['postcode']}")
    for one in (child, father):
        for ago in (9, 8):
            town.says(one.key, "appointment_outcome", "priya", ago=ago, outcome="did_not_come", role="camhs",
                      known="No answer")
    asks(town, child, father)
    what = f"message nobody could file {n}"
    slip = child.known | {"nhs_number": "", "born": "2024-05-13"} | home(town, what, mail=False)
    town.comes(Person("", slip), town.segments(what), reason="Cough")


def asks(town: Town, child: Person, father: Person) -> None:
    """The second parent asks for a copy of the child's record."""
    name = f"{father.known['given_name']} {father.known['family_name']}"
    begun = town.says(child.key, "record_asked_for", "records_desk", ago=2, who="father", asker=name).begun
    (checked,) = [one["id"] for one in begun if one["duty"] == "check"]
    town.says(child.key, "asker_checked", "records_desk", ago=1.9, cites=(checked,), proved="known", harm="no",
              entitled="responsible", understands="no", judged_by="Her age", wishes="not_asked")


def restricted(town: Town, n: int) -> None:
    """Somebody whom the national record keeps secret, and who is in a caseload and in a hospital's message too."""
    one = town.person(f"restricted {n}", **home(town, f"restricted {n}, from a hospital"))
    sent = home(town, f"restricted {n}, carried by the national record all the same")
    patient = {
        "resourceType": "Patient", "id": one.known["nhs_number"], "birthDate": one.known["born"], "gender": "female",
        "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": one.known["nhs_number"]}],
        "meta": {"security": [{"code": "R", "display": "restricted"}]},
        "name": [{"use": "usual", "family": one.known["family_name"], "given": [one.known["given_name"]]}],
        "address": [{"use": "home", "line": [sent["address"]], "postalCode": sent["postcode"]}],
        "telecom": [{"system": "phone", "value": sent["phone"]}, {"system": "email", "value": sent["email"]}],
        "contact": [{"telecom": [{"system": "phone", "value": town.book.phone(f"contact of restricted {n}")}]}],
    }
    file = town.folder / f"restricted-{n}.json"
    file.write_text(json.dumps(patient))
    town.printed.append(said("receive", file, "--as", "fhir", "--json", "--at", AT.isoformat()))
    where = home(town, f"restricted {n}, in a caseload")
    row = [one.known[name] for name in ("family_name", "given_name", "born", "nhs_number")]
    file = town.folder / f"caseload-{n}.csv"
    file.write_text(HEAD + ",".join([*row, *where.values()]) + "\n")
    town.printed.append(said("receive", file, "--as", "caseload:of-priya", "--json", "--at", AT.isoformat()))
    town.comes(one, town.segments(f"restricted {n}"), reason="Cough")


def confiding(town: Town, n: int) -> None:
    """A man of whom lena knows what the others may not, and the child he lives with.

    The first is told of in every form there is, and each of the others in one of so many.
    """
    man, child = town.person(f"confided {n}", sex="male"), town.person(f"child of confided {n}", "2022-01-02")
    town.ties(child, "father", man)
    town.involve(man, "adult_mental_health", "lena")
    town.involve(child)
    for form in IN_CONFIDENCE[n % OF_FORMS :: OF_FORMS] if n else IN_CONFIDENCE:
        asked = FORMS[form].questions
        known, may = {*town.book.secrets}, telling(asked, child)
        raw = {key: answered(town, one, f"{form}.{key} of confided {n}", may) for key, one in asked.items()}
        for by in ("lena", None):
            one_of_it = Said(form, raw, happened=AT.isoformat())
            try:
                sent = Statement("web" if by else "PAS@RCB", f"{form} {n}", Who(key=man.key), (one_of_it,), AT)
                answer = receive(sent, town.workers.get(by), AT)
            except (Problems, Refused):
                continue
            if answer.outcome == "filed":
                town.forget(known, answer.entries)
                break
        else:
            town.unsaid.append(form)


def telling(asked: dict, child: Person) -> May:
    """Who reads what a form says in confidence: whoever may, and whom it names as the one who hears of it first."""
    hears = {next(iter(one.choices()), "") for key, one in asked.items() if key == "to"} & {*HEARS}
    return lambda worker, address: (confided(worker, address) or worker in hears) and not child.at(address)


def answered(town: Town, question, what: str, may) -> object:
    """Something said to any question: of a list the first, of an open one a word of its own."""
    if repr(question) == "route_meant.which":
        return "Team of-lena"   # a service by its name, or nobody is asked
    if repr(question) == "moved_area.place":
        return ""   # of a list, which is empty here
    match question:
        case questions.Rows():
            return [{key: answered(town, column, f"{what}.{key}", may) for key, column in question.columns.items()}]
        case questions.Who():
            return {"given_name": "Noor", "family_name": "Named"}
        case questions.Date():
            return "2026-07-10"
        case questions.Moment():
            return AT.isoformat()
        case questions.Number():
            return question.least or 1
    first = next(iter(question.choices()), "") or town.book.word(what, may)
    return [first] if isinstance(question, questions.Several) else first


def unsafe(town: Town, n: int) -> None:
    """A young person whom nobody may write to, and her mother."""
    girl, mother = town.person(f"unsafe {n}", "2010-06-04"), town.person(f"mother of unsafe {n}")
    town.ties(girl, "mother", mother)
    town.involve(girl)
    may = opening(girl)
    asked = {key: one for key, one in FORMS["safe_contact"].questions.items() if key not in ("over", "times")}
    raw = {key: answered(town, one, f"{key} of unsafe {n}", may) for key, one in asked.items()}
    town.says(girl.key, "safe_contact", "priya", ago=20, **raw | {"channels": ["letter", "phone"]})
    for ago in (9, 8):
        town.says(girl.key, "appointment_outcome", "priya", ago=ago, outcome="did_not_come", role="camhs",
                      known="No answer")


def twice(town: Town, n: int) -> None:
    """Two records of one person, of which one keeps the home secret and the other has it."""
    one = town.person(f"twice {n}", "2015-03-03", **home(town, f"twice {n}, on the record without a mark"))
    other = town.person(f"twice {n}, again", "2015-03-03")
    linking.decide("join", one.key, other.key, "The same child", town.workers["duty_desk"], AT)
    town.says(other.key, "home_secret", "priya", ago=0.01)
    town.comes(one, town.segments(f"twice {n}"), reason="Cough")


KINDS = {adopted: 8, hidden: 12, restricted: 20, confiding: 30, unsafe: 12, twice: 9}


def people(town: Town, share) -> None:
    """Some of each kind, or all of them: 200 people."""
    for kind, many in KINDS.items():
        for n in share(range(many), many):
            kind(town, n)
    candidates.act(*candidates.held(AT), AT)
