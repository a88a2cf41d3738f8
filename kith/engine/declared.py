"""Every form and pathway there is, found by folder."""
import importlib
import pkgutil

import kith.forms
import kith.pathways
from kith.language.forms import Form
from kith.language.pathways import Pathway


def _found(package, base) -> dict:
    """Classes declared in the folder's own modules, by key, in order of file name; two with one key are refused."""
    found = {}
    for module in pkgutil.iter_modules(package.__path__):
        declared = vars(importlib.import_module(f"{package.__name__}.{module.name}")).values()
        for one in declared:
            if isinstance(one, type) and one.__mro__[1:2] == (base,) and one.__module__.endswith(f".{module.name}"):
                if one.key in found:
                    raise TypeError(f"Two declarations are called {one.key}: rename one of them.")
                found[one.key] = one
    return found


FORMS: dict[str, type[Form]] = _found(kith.forms, Form)
PATHWAYS: dict[str, type[Pathway]] = _found(kith.pathways, Pathway)
