"""A password that was ever stolen is not taken where the locality keeps a list of them."""
import hashlib
import random

import pytest
from django.test import override_settings

from kith.web.signing import stolen
from tests.web.invented import PASSWORD
from tests.web.reading import text
from tests.web.test_sessions import signed

STOLEN = "chalk-canal-wren-9867"
NEW = "heron-kiln-wren-4821"


def listed(path, passwords) -> str:
    """As Have I Been Pwned gives it out."""
    hashes = sorted(hashlib.sha1(one.encode()).hexdigest().upper() for one in passwords)
    path.write_bytes(b"".join(f"{one}:{random.randint(1, 99999)}\r\n".encode() for one in hashes))
    return str(path)


@pytest.mark.parametrize("many", [0, 1, 2, 3, 997])
def test_each_of_a_list_is_found_and_none_that_is_not_on_it(tmp_path, many):
    known = [f"stolen {n}" for n in range(many)]
    path = tmp_path / "list"
    listed(path, known)
    assert [one for one in known if not stolen.stands_in(path, one)] == []
    assert [n for n in range(997) if stolen.stands_in(path, f"another {n}")] == []


def test_the_page_refuses_it_and_says_why(place, tmp_path):
    client = signed()
    with override_settings(KITH_STOLEN_PASSWORDS=listed(tmp_path / "list", [STOLEN, "other"])):
        page = client.post("/account/password", {"current": PASSWORD, "new": STOLEN, "once_more": STOLEN})
        assert (page.status_code, "is on lists that are tried" in text(page)) == (422, True)
        assert client.post("/account/password", {"current": PASSWORD, "new": NEW, "once_more": NEW}).status_code == 302
    place.priya.refresh_from_db()
    assert place.priya.check_password(NEW)


def test_a_list_that_cannot_be_read_lets_nothing_by(place, tmp_path):
    client = signed()
    with override_settings(KITH_STOLEN_PASSWORDS=str(tmp_path / "gone")):
        page = client.post("/account/password", {"current": PASSWORD, "new": NEW, "once_more": NEW})
    assert (page.status_code, "cannot be looked up now" in text(page)) == (422, True)


def test_without_a_list_nothing_is_asked(place):
    client = signed()
    sent = {"current": PASSWORD, "new": STOLEN, "once_more": STOLEN}
    assert client.post("/account/password", sent).status_code == 302
