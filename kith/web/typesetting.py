"""Sets a sheet on paper: a tagged PDF whose words can be read, searched and heard. It takes data, never markup."""
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock

ONE_AT_A_TIME = Lock()      # the typesetter refuses two at once


def typeset(sheet: Path, told: Mapping, stamp: int) -> bytes:
    """As everybody can read it; names in letters its fonts lack are set in the machine’s own, as far as may be."""
    given = {"input": sheet.read_bytes(), "format": "pdf", "sys_inputs": {"told": json.dumps(told)},
             "timestamp": stamp}
    with ONE_AT_A_TIME:
        try:
            return _typesetter(True).compile(**given, pdf_standards=["ua-1"])
        except RuntimeError:
            return _typesetter(False).compile(**given)


@cache
def _typesetter(own_fonts: bool):
    """Kept, since finding its fonts takes longer than a sheet; who prints nothing never loads it."""
    import typst

    return typst.Compiler(ignore_system_fonts=own_fonts)
