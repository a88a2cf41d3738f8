"""One visit written once for several children of a family: whom else it is about, and what is of each alone."""
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict
from markupsafe import Markup

from kith.language import Form
from kith.language.errors import Problems, Refused
from kith.language.questions import Question
from kith.records import subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import seeing, staff, wording
from kith.web.family.describing import without_losses
from kith.web.family.kinship import Kinship
from kith.web.filling import asking, posted
from kith.worklists.network.drawn import network
from kith.worklists.network.people import Network, Person

ALSO, OF_EACH = "_also", "_of_each"   # in what was written: who is ticked, and what was answered of each
PATH = "also"                         # under which the pipe tells what is wrong of another than the page's own

NOT_ONE = ("One of those you ticked is not a sister or brother whose page you can open. Nothing was saved for anybody: "
           "go back, and choose again.")
NOT_TICKED = "You answered something of {name}, and did not tick {name}. Tick them, or take out what you wrote."


@dataclass(frozen=True)
class Sibling:
    """A sister or brother of whom the same can be written: who that is, and what was answered of them so far."""

    key: str
    name: str
    words: str
    ticked: bool = False
    questions: Markup = Markup("")
    problem: str = ""

    @property
    def path(self) -> str:
        return f"{PATH}.{self.key}"


def of_each(form: type[Form]) -> dict[str, Question]:
    """What is asked of each child by itself."""
    return {one.key: one for one in form.each_child}


def written(form: type[Form], post: QueryDict) -> dict:
    """Who was ticked, and what was answered of each; nothing where the form is written of one child alone."""
    if not form.each_child:
        return {}
    said = {ALSO: post.getlist(PATH), OF_EACH: posted.of_each(of_each(form), PATH, post)}
    return {key: value for key, value in said.items() if value}


def without(raw: dict, path: str) -> dict:
    """The answers so far without those of one child."""
    key = path.removeprefix(f"{PATH}.")
    kept = {one: said for one, said in raw.get(OF_EACH, {}).items() if one != key}
    return raw | {OF_EACH: kept, ALSO: [one for one in raw.get(ALSO, ()) if one != key]}


def offered(request: HttpRequest, form: type[Form], subject: Subject, raw: Mapping, problems: Mapping[str, str]
            ) -> tuple[Sibling, ...]:
    """Each whom this writer may see, with their own questions."""
    return tuple(_drawn(form, one, raw, problems) for one in _found(request, form, subject))


def chosen(request: HttpRequest, form: type[Form], subject: Subject, raw: Mapping) -> dict[str, dict]:
    """The answers of each who was ticked, by their key; refused where one of them is not theirs to see.

    What was answered of a child who is not ticked is asked about: it would be lost without a word.
    """
    ticked, said = raw.get(ALSO, ()), raw.get(OF_EACH, {})
    if not ticked and not said:
        return {}
    known = {one.key: one for one in _found(request, form, subject)}
    if not known.keys() >= set(ticked):
        raise Refused(NOT_ONE)
    if left := [known[key] for key in said if key in known and key not in ticked]:
        raise Problems({one.path: NOT_TICKED.format(name=one.name) for one in left})
    _require_each(request, ticked)
    return {key: _whole(form, raw, said.get(key, {})) for key in dict.fromkeys(ticked)}


def named(form: type[Form], problems: Mapping[str, str], siblings: Iterable[Sibling]) -> dict[str, str]:
    """The same problems: of what is shared said once, of what is another child's alone with their name before it."""
    names, found = {one.key: one.name for one in siblings}, {}
    for path, says in problems.items():
        key, _, question = path.removeprefix(f"{PATH}.").partition(".")
        if key not in names or not question:
            found[path] = says
        elif question.partition(".")[0] in of_each(form):
            found[path] = f"{names[key]}: {says}"
        else:
            found.setdefault(question, says)
    return found


def shared(problems: Mapping[str, str]) -> dict[str, str]:
    """Where the same is said of each, what is wrong of several is said once."""
    return {path.split(".", 2)[2] if path.startswith(f"{PATH}.") else path: says for path, says in problems.items()}


def questions(form: type[Form], siblings: Iterable[Sibling]) -> dict[str, Question]:
    """Each question of each other child by its place on the page."""
    return {f"{one.path}.{key}": question for one in siblings for key, question in of_each(form).items()}


def _whole(form: type[Form], raw: Mapping, own: Mapping) -> dict:
    """What is shared, with this child's own in the place of the page's own child's."""
    return {key: said for key, said in raw.items() if key in form.questions and key not in of_each(form)} | dict(own)


def _require_each(request: HttpRequest, keys: Iterable[str]) -> None:
    with cursor() as cur:
        for key in keys:
            seeing.require(cur, request, subjects.by_key(cur, key))


def _drawn(form: type[Form], one: Sibling, raw: Mapping, problems: Mapping[str, str]) -> Sibling:
    said, asked = raw.get(OF_EACH, {}).get(one.key, {}), of_each(form)
    inner = asking.questions(asked, said, problems, under=f"{one.path}.")
    return Sibling(one.key, one.name, one.words, one.key in raw.get(ALSO, ()), inner, problems.get(one.path, ""))


def _found(request: HttpRequest, form: type[Form], subject: Subject) -> list[Sibling]:
    """Sisters and brothers on the family page of this writer whose own pages open to them.

    Of a child whose home is kept secret each is written alone: what was seen in one home would tell of another.
    """
    if not form.each_child or subject.kind != "person" or subject.address_protected:
        return []
    with cursor() as cur:
        around = without_losses(network(cur, subject.id, request.at, request.user.id, staff.posts(request)))
    kin, today = Kinship(around), wording.local(request.at).date()
    return [Sibling(one.key, one.name, _words(one, kin, today)) for one in around.people
            if one.id in kin.siblings() and _is_written_with(one, kin, around)]


def _is_written_with(one: Person, kin: Kinship, around: Network) -> bool:
    apart = any({one.id, kin.own} == set(pair) for pair in around.apart)
    return one.opens and not one.died and not apart and not one.subject.address_protected


def _words(one: Person, kin: Kinship, today) -> str:
    age = wording.age(today, one.born, one.born_precision, one.expected)
    born = f"born {wording.rough(one.born, one.born_precision)}" if one.born else ""
    return ", ".join(filter(None, (kin.word(one.id), age if age != "age not known" else "", born)))
