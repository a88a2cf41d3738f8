"""The pages of the library; they show declarations, so nothing about a person can be on them."""

from collections.abc import Iterator
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse

from kith.duties.settings import values
from kith.engine import catalogue, lookup
from kith.engine.listening import in_text
from kith.engine.phrasing import describing, dictionaries, named, numbered
from kith.engine.shelves import shelves
from kith.language.pathways import Pathway
from kith.statuses.words_of_plans import EVERY_WORD, KINDS
from kith.web.library import disagreeing, lessons, promises, roles, routes
from kith.web.pictures import flows
from kith.web.routing import ACROSS, page, signed_in
from kith.web.showing import show


def shelf(request: HttpRequest) -> HttpResponse:
    """Everything there is to look up, by what it is about."""
    find = request.GET.get("find", "").strip()
    return show(request, "library/shelf.jinja", "How Kith works", subjects=list(_subjects()), story=describing.story,
                find=find, meant=lookup.meant(catalogue.PATHWAYS | catalogue.FORMS, find), pathways=catalogue.PATHWAYS)


def _subjects() -> Iterator[dict]:
    forms, pathways = ({one.key: one for one in shelves(kept)} for kept in (catalogue.FORMS, catalogue.PATHWAYS))
    for one in sorted((pathways | forms).values(), key=lambda shelf: shelf.title.casefold()):
        yield {"key": one.key, "title": one.title, "forms": forms.get(one.key), "pathways": pathways.get(one.key)}


def pathway(request: HttpRequest, key: str) -> HttpResponse:
    """One pathway, drawn and in numbered sentences."""
    declared = _declared(catalogue.PATHWAYS, key)
    flow = describing.flow(declared, catalogue.FORMS)
    said = numbered.sentences(flow)
    return show(request, "library/pathway.jinja", flow.title, flow=flow, sentences=said,
                drawn=flows.draw(flow, " ".join(said)), edition=catalogue.edition(declared),
                rows=declared.answers_rows, looked_for=_looked_for(key), set_here=list(_set_here(declared, request.at)))


def _set_here(declared: type[Pathway], at: datetime) -> Iterator[tuple[str, ...]]:
    """Each value that may differ from place to place: as it is here today, and as it comes."""
    for one in named.settings_of(declared):
        source = one.source if one.verified else f"{one.source}. Not verified"
        yield one.says, str(values().of(one, at)), str(one.default), source


def _looked_for(key: str) -> list:
    return [numbered.words_of(speaks.phrases, catalogue.FORMS) for speaks in in_text.speaking(key)]


def vague(request: HttpRequest) -> HttpResponse:
    """When an action of a plan is called vague, and every word by which it is."""
    return show(request, "library/vague.jinja", "When an action is vague", kinds=KINDS.values(), words=EVERY_WORD)


def form(request: HttpRequest, key: str) -> HttpResponse:
    """One form's dictionary: what it asks, and which pathways speak of it."""
    declared = _declared(catalogue.FORMS, key)
    used = named.begun_by(key, catalogue.PATHWAYS)
    return show(request, "library/form.jinja", declared.title, form=declared,
                facts=dictionaries.form_facts(declared, catalogue.FORMS),
                asked=dictionaries.dictionary(declared, catalogue.FORMS), edition=catalogue.edition(declared),
                used=[(one, catalogue.PATHWAYS[one].title) for one in used])


def _declared(kept: dict[str, type], key: str) -> type:
    if key not in kept:
        raise Http404(key)
    return kept[key]


ADDRESSES = [
    # A route says nothing of any person; who has read it is counted over the records of those who work here.
    page("how/refer", routes.how_to_refer, "how_to_refer", signed_in, ACROSS),
    # The ways into services that these published of themselves; nothing of any person.
    page("how/in-care", promises.in_care, "how_in_care", signed_in, ACROSS),
    page("how/roles", roles.cards, "how_roles", signed_in),
    page("how", shelf, "how", signed_in),
    # It counts over all records and names nobody.
    page("how/disagree", disagreeing.how_to_disagree, "how_to_disagree", signed_in, ACROSS),
    # They stand on the locality's own record, and who has read them is counted over the records of those who work here.
    page("lessons", lessons.lessons, "lessons", signed_in, ACROSS),
    page("how/vague", vague, "how_vague", signed_in),
    page("how/forms/<str:key>", form, "how_form", signed_in),
    page("how/<str:key>", pathway, "how_pathway", signed_in),
]
