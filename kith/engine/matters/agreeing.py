"""Whether what is given to somebody by consent is agreed to now: of each who is given it, and if not, why."""
from collections.abc import Iterable

from kith.engine.catalogue import FORMS
from kith.engine.matters.consents.changes import service_of
from kith.engine.matters.consents.ledger import (
    LAPSED,
    NOT_THEIRS,
    REFUSED,
    REVIEW,
    STANDS,
    TAKEN_BACK,
    UNSIGNED,
    Ledger,
    Line,
)
from kith.engine.matters.consents.ledger import READ as OF_CONSENT
from kith.engine.standing import Standing
from kith.forms.consent.consent_given import ConsentGiven
from kith.language.forms import Form
from kith.language.rights import ByConsent
from kith.language.sharing import AGREED, PURPOSES, RECIPIENTS, SAME_HOUSE

SHARING = {key: form for key, form in FORMS.items() if isinstance(form.by_right, ByConsent)}
READ = OF_CONSENT | SHARING.keys()
AGAIN = "Ask again, and record what they say now."
NO = "they said no to it, “{purpose}”, or took it back. Ask again and record what they say, or say why it is lawful."


def recipients(form: type[Form], answers: dict) -> list[str]:
    """Those to whom an entry of this form gives something."""
    named = answers.get(form.by_right.whom) or ()
    return list(dict.fromkeys([named] if isinstance(named, str) else named))


def purpose(form: type[Form], answers: dict) -> str:
    right = form.by_right
    return right.purpose if right.purpose in PURPOSES else str(answers.get(right.purpose, ""))


def without(form: type[Form], answers: dict) -> bool:
    """Whether it gives something although nobody agreed, for a reason that it says."""
    right = form.by_right
    return answers.get(right.basis) not in (None, AGREED) if right.basis else bool(answers.get(right.despite))


def by_agreement(form: type[Form], answers: dict) -> bool:
    """Whether it gives something because that was agreed to, or nobody said no, and still does."""
    return _agreed(form, answers) and answers.get("over") != "yes"


def _agreed(form: type[Form], answers: dict) -> bool:
    return answers.get(form.by_right.basis) == AGREED if form.by_right.basis else not without(form, answers)


def missing(ledger: Ledger, form: type[Form], answers: dict, service: str = "", root: int = 0) -> dict[str, str]:
    """Of each who would be given something, why what was agreed does not allow it; nothing where all of it does.

    ``service``: the one held in confidence in which it is shared. ``root``: of what has been shared already.
    """
    what_for, asks = purpose(form, answers), _refused if form.by_right.presumed else _of
    asked = ((one, asks(ledger, one, what_for, service, root)) for one in recipients(form, answers))
    return {one: why for one, why in asked if why}


def refused(ledger: Ledger, whom: str, what_for: str, service: str = "") -> bool:
    """Whether somebody said no to this, or took it back, and no yes stands; of another’s secret lines nothing is used.
    """
    same = SAME_HOUSE.get(whom, {whom})
    mine = [one for one in ledger.lines if one.recipient in same and one.purpose == what_for
            and one.service in ("", service)]
    if any(one.state in (STANDS, REVIEW) for one in mine):
        return False
    return any(one.state == REFUSED for one in mine) or any(ledger.is_taken_back(what_for, one) for one in same)


def is_taken(ledger: Ledger, whom: str, what_for: str) -> bool:
    """Whether it ends because somebody said so, and not because a day or a change has gone by."""
    return ledger.is_taken_back(what_for, whom) or any(
        one.state in (TAKEN_BACK, NOT_THEIRS, REFUSED) for one in ledger.lines
        if (one.recipient, one.purpose) == (whom, what_for))


def _refused(ledger: Ledger, whom: str, what_for: str, service: str, root: int) -> str:
    if not refused(ledger, whom, what_for, service):
        return ""
    return f"{RECIPIENTS.get(whom, whom)}: {NO.format(purpose=PURPOSES.get(what_for, what_for))}"


def _of(ledger: Ledger, whom: str, what_for: str, service: str, root: int) -> str:
    name = RECIPIENTS.get(whom, whom)
    mine = [one for one in ledger.lines if (one.recipient, one.purpose, one.service) == (whom, what_for, service)]
    if any(one.state == STANDS or (one.state == REVIEW and _had_it(ledger, one, root)) for one in mine):
        return ""
    words = PURPOSES.get(what_for, what_for)
    if not mine or all(one.state == REFUSED for one in mine):
        said = "they did not agree to it" if mine else "nobody has agreed to it"
        return f"{name}: {said}, “{words}”. Ask, and record it under “{ConsentGiven.title}”."
    best = min(mine, key=lambda one: (one.state not in (REVIEW, LAPSED), one.state != UNSIGNED, -one.said.root))
    return f"{name}: {best.why[:1].lower()}{best.why[1:]} {AGAIN if best.state in (REVIEW, LAPSED) else ''}".strip()


def _had_it(ledger: Ledger, line: Line, root: int) -> bool:
    """While they are to be asked again, what goes on goes on; whoever was given nothing before is given nothing."""
    return any(one.recorded < line.changed_at and root in (0, one.root) for one in _given(ledger, line))


def _given(ledger: Ledger, line: Line) -> Iterable[Standing]:
    for key, form in SHARING.items():
        for one in ledger.by_form.get(key, ()):
            if service_of(one) == line.service and _agreed(form, one.answers) and (
                    purpose(form, one.answers) == line.purpose and line.recipient in recipients(form, one.answers)):
                yield one
