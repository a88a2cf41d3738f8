"""What of a form is read by the young person whom it is about, on their own page: its questions say so."""
from kith.language.forms import Form
from kith.language.questions import OWN_PAGE


def shown(form: type[Form], *how: str) -> tuple[str, ...]:
    """The keys of the answers that are read there; ``how``: only those that are read in one of these ways."""
    return tuple(key for key, one in form.questions.items() if one.own_page in (how or OWN_PAGE))


def hides(form: type[Form]) -> str:
    """The question of which a no hides the rest of its entry; empty where none does."""
    return next(iter(shown(form, "hides")), "")
