"""A sheet as a parent was given it: on the screen, and on paper in usual or in large letters."""
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from psycopg import Cursor

from kith.access import sensitivity
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.language import Form
from kith.language.errors import Refused
from kith.packs.beforehand import making
from kith.packs.beforehand.readers import Reader
from kith.records import reading
from kith.records.database import cursor
from kith.web import seeing, staff, typesetting
from kith.web.filling import posted
from kith.web.leaving import PDF, Leaving
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.person import Who

SHEET = Path(__file__).with_name("sheet.typ")
GIVEN = FORMS["read_beforehand"]
BEFOREHAND = next(form.beforehand for form in FORMS.values() if form.beforehand)
NONE = "No such sheet was given, or it is not yours to read. Go back to the person’s page."


def page(request: HttpRequest, key: str, root: str) -> HttpResponse:
    """As it was given."""
    who, entry = _kept(request, key, root)
    form, of = FORMS.get(request.GET.get("form", "")), posted.of_page(request.GET.get("_of", ""))
    return show(request, "beforehand/given.jinja", "A sheet for a parent", door="My list", who=who, root=root,
                sheet=making.as_given(entry, BEFOREHAND, who.subject),
                back=back(key, form, of) if form and form.beforehand else "")


def on_paper(request: HttpRequest, key: str, root: str) -> HttpResponse:
    """The same, to print; the name of the file tells nothing."""
    who, entry = _kept(request, key, root)
    size = making.LARGE if request.GET.get("large") else making.USUAL
    told = making.as_given(entry, BEFOREHAND, who.subject) | {"size": size}
    return Leaving(told, lambda told: typesetting.typeset(SHEET, told, int(request.at.timestamp())), PDF, "sheet.pdf")


def back(key: str, form: type[Form], of: str) -> str:
    """The page on which it is written."""
    return reverse("duty", kwargs={"key": of}) if of else f"{reverse('fill_in', kwargs={'form': form.key})}?about={key}"


def before(request: HttpRequest, who: Who) -> list[Standing]:
    """The sheets that whoever looks may know the words of, the newest first."""
    with cursor() as cur:
        said = fold_all(Version(*row) for row in reading.versions(cur, who.ids, [GIVEN.key]))
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids) if said else None
    return [one for one in reversed(said) if _reads(reader, one)]


def newest(cur: Cursor, ids: tuple[int, ...], mark: str, reader: Reader) -> int:
    """The entry by which these words were given to this parent last."""
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, [GIVEN.key]))
    return max(one.root for one in said if (one.answers["mark"], one.answers["name"]) == (mark, reader.name))


def _kept(request: HttpRequest, key: str, root: str) -> tuple[Who, Standing]:
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who = person.strip(cur, whole, request.at)
        entry = person.entry(cur, who, GIVEN.key, posted.numbered(root))
    if entry is None or not _reads(whole.reader, entry):
        raise Refused(NONE)
    return who, entry


def _reads(reader: sensitivity.Reader, one: Standing) -> bool:
    return bool(reader.reads(one.versions)) and reader.reads_answers(GIVEN, one.versions)
