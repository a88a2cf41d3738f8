"""Log lines that help to find a fault and name nobody."""

import json
import logging
import os
import re
import sys
import traceback
from copy import copy
from datetime import UTC, datetime

OURS = "kith"
QUOTED = re.compile(r"['\"“‘].*['\"”’]", re.DOTALL)   # from the first sign to the last: what is quoted may hold one
BLANK = re.compile(r"%(?:\(\w+\))?[-#0 +]*[\d.*]*[a-zA-Z]")


class Nameless(logging.Formatter):
    """Shows where an error rose and of what kind it is, but not its message: a database's message quotes the row.

    Of what a library says only its own words stay: the address or the host it met is what somebody typed.
    """

    def format(self, record: logging.LogRecord) -> str:
        spared = copy(record)
        spared.exc_text = None   # another's reading of the error may be kept there
        if record.name.partition(".")[0] != OURS:
            status = getattr(record, "status_code", "")   # of a request, as Django notes it beside its words
            words = QUOTED.sub("…", BLANK.sub("…", str(record.msg)))
            spared.msg, spared.args = f"{words} {status}".strip(), ()
        return super().format(spared)

    def formatException(self, ei) -> str:
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + kind.__qualname__


class Read(Nameless):
    """The same as one JSON object a line, for a program that gathers logs (`KITH_LOG=json`)."""

    def format(self, record: logging.LogRecord) -> str:
        told = super().format(record)
        return json.dumps({"at": datetime.fromtimestamp(record.created, UTC).isoformat(), "level": record.levelname,
                           "from": record.name, "says": told}, ensure_ascii=False)


def rise(kind: type[BaseException], fault: BaseException, trace) -> None:
    """An error that ends a command is shown as a log shows it: what is on a screen is copied into a mail to somebody.
    """
    print(Nameless().formatException((kind, fault, trace)), file=sys.stderr)


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"nameless": {"()": Nameless, "format": "{asctime} {levelname} {name}: {message}", "style": "{"},
                   "json": {"()": Read, "format": "{message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler",
                            "formatter": "json" if os.environ.get("KITH_LOG") == "json" else "nameless"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}
