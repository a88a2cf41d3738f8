"""A text, sentence by sentence, each with where it stands."""
from collections.abc import Iterator

from kith.engine.wording import END


def sentences(text: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    for end in (*(hit.end() for hit in END.finditer(text)), len(text)):
        if text[start:end].strip():
            yield start, start + len(text[start:end].rstrip()), text[start:end]
        start = end
