"""Where text messages leave: the gateway that KITH_TEXT_URL names, and nowhere without one."""

import os
from urllib.parse import parse_qs, unquote, urlsplit

WRONG = (
    "KITH_TEXT_URL is not the address of a gateway for text messages. Write "
    "https://SERVICE:SECRET@api.notifications.service.gov.uk/?template=TEMPLATE."
)


def gateway() -> dict[str, str]:
    """The gateway’s address, our name and secret there, and the template whose only part is the message."""
    address = os.environ.get("KITH_TEXT_URL")
    if not address:
        return {}
    parts = urlsplit(address)
    template = next(iter(parse_qs(parts.query).get("template", ())), "")
    if parts.scheme not in ("http", "https") or not (parts.hostname and parts.username and parts.password and template):
        raise ValueError(WRONG)
    place = parts.netloc.rpartition("@")[2]
    return {"base": f"{parts.scheme}://{place}", "service": unquote(parts.username),
            "secret": unquote(parts.password), "template": template}  # fmt: skip
