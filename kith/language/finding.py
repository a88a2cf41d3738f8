"""Every form or pathway there is, found by folder: whoever adds one adds a file, and nothing else."""
import importlib
import pkgutil


def declared_in(package, base: type) -> dict[str, type]:
    """Classes declared in the folders' own modules, by key, in order of file name; two with one key are refused."""
    found = {}
    named = (module.name for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."))
    for name in sorted(named, key=lambda name: name.rpartition(".")[2]):
        for one in vars(importlib.import_module(name)).values():
            if isinstance(one, type) and one.__mro__[1:2] == (base,) and one.__module__ == name:
                if one.key in found:
                    raise TypeError(f"Two declarations are called {one.key}: rename one of them.")
                found[one.key] = one
    return found
