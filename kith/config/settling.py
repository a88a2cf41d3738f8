"""Lets a process that lives long look for what may be thrown away less often, and only among what came since."""

import gc


def settle() -> None:
    """What a process begins with lives as long as it does.

    A long list, and all that is known around somebody, is many small things that all go at once.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
