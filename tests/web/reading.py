"""What a reader sees of a page."""

import re


def text(response) -> str:
    """What a reader sees, with the markup and the spaces taken out."""
    html = re.sub(r"<(script|style|svg|title).*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))
