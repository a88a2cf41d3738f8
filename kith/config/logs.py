"""Log lines that help to find a fault and name nobody."""

import logging
import traceback


class Nameless(logging.Formatter):
    """Shows where an error rose and of what kind it is, but not its message: a database's message quotes the row."""

    def formatException(self, ei) -> str:
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + kind.__qualname__


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"nameless": {"()": Nameless, "format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "nameless"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}
