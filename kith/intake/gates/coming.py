"""By which way it came: intake itself refuses what may not come so, whichever door was left open."""
from kith.access import writing
from kith.access.models import Worker
from kith.engine import renamed
from kith.engine.catalogue import FORMS
from kith.intake.statement import Said, Statement
from kith.language import ways
from kith.language.errors import Refused
from kith.language.forms import Form

SIGNED_IN = frozenset({ways.PAGE, ways.LINK, ways.FRONT_DOOR})   # where a worker may be who says it, or writes it down
NOBODY = frozenset(ways.WAYS) - {ways.PAGE}                      # where nobody needs to be signed in
# Where what is owed is answered, or what was said is mended: a machine knows neither.
ANSWERS = frozenset({ways.PAGE, ways.LINK, ways.OWN_PAGE, ways.PROGRAM})
NOT_SO = "“{title}” cannot be said {so}: {unless}."
ONLY_ANSWERS = "it only answers what is owed, and is found there"
NOT_THEM = "What comes {so} is not said {whom}. Nothing was taken."


def way(statement: Statement, by: Worker | None) -> str:
    """As the door says; one that says nothing has the least that there is for whoever says it."""
    return statement.way or (ways.PAGE if by else ways.MESSAGE)


def require(statement: Statement, by: Worker | None) -> None:
    """Refuses a form that does not come this way by its declaration, of whomever else the message tells too."""
    came = way(statement, by)
    if came not in (SIGNED_IN if by else NOBODY):
        whom = "by somebody who is signed in" if by else "by nobody"
        raise Refused(NOT_THEM.format(so=ways.IN_WORDS.get(came, "so"), whom=whom))
    for one in (statement, *statement.also):
        for said in one.says:
            _require(said, came)


def _require(said: Said, came: str) -> None:
    form = FORMS.get(renamed.TODAY.forms.get(said.form, said.form))
    if form is None or came in writing.comes_by(form) or (came in ANSWERS and (said.cites or said.corrects)):
        return
    if came == ways.PAGE:
        raise Refused(writing.NOT_BY_HAND.format(title=form.title))
    raise Refused(NOT_SO.format(title=form.title, so=ways.IN_WORDS[came], unless=_unless(form)))


def _unless(form: type[Form]) -> str:
    may = [ways.IN_WORDS[one] for one in ways.WAYS if one in writing.comes_by(form)]
    return f"it comes {' or '.join(may)}" if may else ONLY_ANSWERS
