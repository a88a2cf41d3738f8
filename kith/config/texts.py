"""Where text messages leave, and e-mail if it says so: the gateway that KITH_TEXT_URL names."""

from urllib.parse import parse_qs, unquote, urlsplit

from kith.config import vault

WRONG = (
    "KITH_TEXT_URL is not the address of a gateway for text messages. Write "
    "https://SERVICE:SECRET@api.notifications.service.gov.uk/?template=TEMPLATE, and &email=TEMPLATE for e-mail by it."
)


def gateway() -> dict[str, str]:
    """The gateway’s address, our name and secret there, and its templates: one for a text, whose only part is the
    message, and one for e-mail where that leaves by it too, with a part for the subject.
    """
    address = vault.secret("KITH_TEXT_URL")
    if not address:
        return {}
    parts = urlsplit(address)
    asked = parse_qs(parts.query)
    template, mail = (next(iter(asked.get(name, ())), "") for name in ("template", "email"))
    if parts.scheme not in ("http", "https") or not (parts.hostname and parts.username and parts.password and template):
        raise ValueError(WRONG)
    place = parts.netloc.rpartition("@")[2]
    return {"base": f"{parts.scheme}://{place}", "service": unquote(parts.username),
            "secret": unquote(parts.password), "template": template} | (
                {"email_template": mail} if mail else {})  # fmt: skip
