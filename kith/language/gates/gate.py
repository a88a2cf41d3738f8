"""What every gate is: what is asked of an entry before it is kept, said in one sentence."""
from typing import ClassVar


class Gate:
    """Declared on a form in one line, and meant by the pipe; it knows no form."""

    says: ClassVar[str] = ""
