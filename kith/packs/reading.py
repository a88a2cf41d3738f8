"""The record that is asked for, entry by entry and in pieces, as it stands."""
from collections.abc import Mapping, Sequence

from psycopg import Cursor

from kith.access import confidence, homes, leaving
from kith.engine.calendar import LONDON
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.language import pages
from kith.language.forms import Form
from kith.language.questions import Question
from kith.packs.pieces import Piece, Told
from kith.packs.requests import Request
from kith.packs.rules.of_forms import in_copies
from kith.records import reading
from kith.worklists.about import chronology
from kith.worklists.about.answers import in_words


def record(cur: Cursor, one: Request) -> list[Told]:
    """Everything that stands, the oldest first; but nothing of this very request, or reading it would never end."""
    found = _record(cur, one.ids, one.asked.answers.get("since", ""))
    themselves = one.asked.answers.get("who") == "self"
    return [told for told in found if not (in_copies(told) == pages.REQUEST and told.root >= one.root)
            and (themselves or in_copies(told) != pages.CHILDS)]


def _record(cur: Cursor, ids: Sequence[int], since: str) -> list[Told]:
    rows = [Version(*row).today for row in reading.versions(cur, ids)]
    # A service held in confidence gives its own record to whoever asks it, and is named in nobody else's copy.
    stands = [one for one in fold_all(rows)
              if one.form in FORMS and _since(one, since) and not confidence.whose(one.versions)]
    names, secret = chronology.read_names(cur, [one.versions for one in stands]), homes.known(cur, ids)
    # Whatever anybody decides: it is out before there is a choice.
    return [leaving.spared(_told(one, names), secret) for one in sorted(stands, key=lambda one: (one.moment, one.root))]


def _since(one: Standing, since: str) -> bool:
    return not since or one.moment.astimezone(LONDON).date().isoformat()[:len(since)] >= since


def _told(one: Standing, names: Mapping) -> Told:
    """An entry as it stands; what was corrected is told as it is now."""
    form, first = FORMS[one.form], one.versions[0]
    by = names.get(first.by) or first.organisation or first.sender
    return Told(one.root, form.key, form.title, form.service or first.organisation, one.happened, one.precision, by,
                first.role, tuple(_pieces(one, form, first.role, names)))


def _pieces(one: Standing, form: type[Form], role: str, names: Mapping) -> Sequence[Piece]:
    return [Piece(one.root, form.key, key, question.asks, said, question.sensitive, role)
            for key, question in form.questions.items() if (said := _said(question, one.answers.get(key), names))]


def _said(question: Question, answer: object, names: Mapping) -> str:
    return "" if answer in (None, "", [], {}) else in_words(question, answer, names).strip()
