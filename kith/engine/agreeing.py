"""Whether what is shared by agreement, or was, is agreed to now: of each who is given it, and if not, why."""
from collections.abc import Iterable

from kith.engine.catalogue import FORMS
from kith.engine.consents import LAPSED, REVIEW, STANDS, UNSIGNED, Ledger, Line, service_of
from kith.engine.consents import READ as OF_CONSENT
from kith.engine.standing import Standing
from kith.forms.consent.consent_given import ConsentGiven
from kith.language.forms import Form
from kith.language.sharing import AGREED, PURPOSES, RECIPIENTS

SHARING = {key: form for key, form in FORMS.items() if form.agreed_by}
READ = OF_CONSENT | SHARING.keys()
AGAIN = "Ask again, and record what they say now."


def recipients(form: type[Form], answers: dict) -> list[str]:
    """Those to whom an entry of this form gives something."""
    return list(dict.fromkeys(answers.get(form.opens_to or form.shared_with) or ()))


def purpose(form: type[Form], answers: dict) -> str:
    return form.agreed_for if form.agreed_for in PURPOSES else str(answers.get(form.agreed_for, ""))


def by_agreement(form: type[Form], answers: dict) -> bool:
    """Whether it gives something because that was agreed to, and still does."""
    return answers.get(form.agreed_by) == AGREED and answers.get("over") != "yes"


def missing(ledger: Ledger, form: type[Form], answers: dict, service: str = "", root: int = 0) -> dict[str, str]:
    """Of each who would be given something, why what was agreed does not allow it; nothing where all of it does.

    ``service``: the one held in confidence in which it is shared. ``root``: of what has been shared already.
    """
    asked = ((one, _of(ledger, one, purpose(form, answers), service, root)) for one in recipients(form, answers))
    return {one: why for one, why in asked if why}


def _of(ledger: Ledger, whom: str, what_for: str, service: str, root: int) -> str:
    name = RECIPIENTS.get(whom, whom)
    mine = [one for one in ledger.lines if (one.recipient, one.purpose, one.service) == (whom, what_for, service)]
    if any(one.state == STANDS or (one.state == REVIEW and _had_it(ledger, one, root)) for one in mine):
        return ""
    words = PURPOSES.get(what_for, what_for)
    if not mine or all(one.state == "refused" for one in mine):
        refused = "they did not agree to it" if mine else "nobody has agreed to it"
        return f"{name}: {refused}, “{words}”. Ask, and record it under “{ConsentGiven.title}”."
    best = min(mine, key=lambda one: (one.state not in (REVIEW, LAPSED), one.state != UNSIGNED, -one.said.root))
    return f"{name}: {best.why[:1].lower()}{best.why[1:]} {AGAIN if best.state in (REVIEW, LAPSED) else ''}".strip()


def _had_it(ledger: Ledger, line: Line, root: int) -> bool:
    """While they are to be asked again, what goes on goes on; whoever was given nothing before is given nothing."""
    return any(one.recorded < line.changed_at and root in (0, one.root) for one in _given(ledger, line))


def _given(ledger: Ledger, line: Line) -> Iterable[Standing]:
    for key, form in SHARING.items():
        for one in ledger.by_form.get(key, ()):
            if service_of(one) == line.service and one.answers.get(form.agreed_by) == AGREED and (
                    purpose(form, one.answers) == line.purpose and line.recipient in recipients(form, one.answers)):
                yield one
