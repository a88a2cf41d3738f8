"""An assessment again: last time's answers on the same line, each copied by a mark that is counted."""
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from markupsafe import Markup
from psycopg import Cursor

from kith.access import sensitivity
from kith.access.policy import HOME
from kith.engine.folding import fold_all
from kith.engine.matters import beside
from kith.engine.standing import Standing, Version
from kith.language import Form
from kith.language.errors import Refused
from kith.language.questions import Question
from kith.records import reading
from kith.records.database import cursor
from kith.web import staff, wording
from kith.web.filling import posted
from kith.web.filling.fields import name_of
from kith.worklists.about import chronology
from kith.worklists.about.answers import in_words
from kith.worklists.person import Who

NONE = "There is no earlier entry of this kind on this person’s record that you may read."


@dataclass(frozen=True)
class Last:
    """The entry beside which the form is filled in: when and by whom, and its answers as they may be laid beside.

    ``tried``: it was sent once already, so that what stands empty was left empty, and is not still to be filled in.
    """

    root: int
    when: str
    month: str
    by: str
    answers: Mapping
    names: Mapping
    tried: bool = False

    def drawn(self, question: Question, now, still: bool) -> Markup:
        """One answer of last time, what became of it in a word, and the mark that it is still true."""
        was = self.answers.get(question.key)
        said = in_words(question, was, self.names) if was not in (None, "") else "Not answered"
        unsaid = now in beside.NOTHING and (still or not self.tried)
        became = "" if unsaid else beside.word(question, was, now)
        mark = MARK.format(id=f"still-{name_of(question.key)}", key=question.key, month=self.month, asks=question.asks,
                           checked=Markup(" checked") if still else "") if question.key in self.answers else ""
        return LAST.format(said=said, mark=mark, became=BECAME.format(became) if became else "")


def wanted(request: HttpRequest) -> bool:
    """Whether the page is to show last time's answers."""
    return "beside" in request.GET or "_beside" in request.POST


def last(request: HttpRequest, form: type[Form], who: Who | None) -> Last | None:
    """The entry that was asked for, or the latest that whoever asks may read; a stranger's is refused in a sentence."""
    if who is None or form.once_for:
        return None
    asked = posted.numbered(request.GET.get("beside") or request.POST.get("_beside", ""))
    with cursor() as cur:
        found = _readable(cur, request, form, who)
        one = next((one for one in found if one.root == asked), None) if asked else (found or [None])[-1]
        if asked and one is None:
            raise Refused(NONE)
        return _last(cur, form, one, tried=request.method == "POST") if one else None


def _readable(cur: Cursor, request: HttpRequest, form: type[Form], who: Who) -> list[Standing]:
    """In the order in which they happened; where any answer of a form is kept from somebody, all of it is."""
    standing = fold_all(Version(*row) for row in reading.versions(cur, who.ids, [form.key]))
    reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids) if standing else None
    return sorted((one for one in standing if _may_read(reader, form, one)), key=lambda one: one.moment)


def _may_read(reader, form: type[Form], one: Standing) -> bool:
    seen = reader.reads(one.versions)
    return bool(seen) and not reader.opens(one.versions, seen) and reader.reads_answers(form, one.versions)


def _last(cur: Cursor, form: type[Form], one: Standing, *, tried: bool) -> Last:
    names = chronology.read_names(cur, [one.versions])
    first, day = one.versions[0], wording.local(one.moment).date()
    answers = {key: said for key, said in one.answers.items() if key in form.questions and key not in HOME}
    return Last(one.root, wording.day(day), f"{day:%B}", names.get(first.by) or first.organisation or first.sender,
                answers, names, tried)


LAST = Markup("""<div class="kith-beside__last nhsuk-inset-text"><p><span class="kith-thin">Last time: </span>{said} \
{became}</p>{mark}</div>""")
BECAME = Markup("""<strong class="nhsuk-tag nhsuk-tag--white">{}</strong>""")
MARK = Markup("""<div class="nhsuk-checkboxes nhsuk-checkboxes--small"><div class="nhsuk-checkboxes__item">\
<input class="nhsuk-checkboxes__input" id="{id}" name="_still" type="checkbox" value="{key}"{checked}>\
<label class="nhsuk-label nhsuk-checkboxes__label" for="{id}">Still true (as in {month})\
<span class="nhsuk-u-visually-hidden">: {asks}</span></label></div></div>""")
