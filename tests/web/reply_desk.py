"""The duty desk of another organisation, which answers by a link: its mailbox, its telephone and a browser."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from kith.records import rights
from kith.records.database import cursor
from tests.notices import gateway, mailroom
from tests.notices.outside import front_door, refer
from tests.web.invented import AT
from tests.web.reading import text

NAMES = ("Mia", "Kowalska", "999 000 4102", "9990004102", "Priya", "referral", "Referral", "social care", "baby")
WHO = "Nora Finch, duty social worker"
DECIDED = {"reply_what": "referral_decided", "decision": "assess", "why": "Bruises", "reply_who": WHO, "_number": "1"}
ENTRIES = ("select form, by_id, organisation, role, sender, answers from records_entry "
           "where sender = 'reply' order by seq")


class Desk:
    """The duty desk of another organisation: its mailbox, its telephone, and a browser."""

    def __init__(self, room, notify, team):
        self.room, self.notify, self.team, self.browser = room, notify, team, Client()

    @property
    def link(self) -> str:
        return f"/r/{self.room.link()}"

    def code(self) -> str:
        return re.search(r"\d{6}", self.notify.arrived[-1]["personalisation"]["message"])[0]

    def comes_in(self, link: str = ""):
        """Asks for a code, brings it, and sees what was sent."""
        self.browser.post(f"{link or self.link}/code")
        answer = self.browser.post(f"{link or self.link}/code", {"code": self.code()})
        assert answer.status_code == 302, text(answer)
        return self.browser.get(link or self.link)

    def page(self, link: str = "") -> str:
        return text(self.browser.get(link or self.link))


@pytest.fixture
def desk(place):
    with mailroom.standing_in() as room, gateway.standing_in() as notify:
        yield Desk(room, notify, front_door(AT - timedelta(days=9)))


@pytest.fixture
def sent(place, desk) -> dict[str, str]:
    return refer(place.mia, place.priya, AT)


def asked(words: str, *given) -> list[tuple]:
    with cursor() as cur:
        rights.look_across(cur)
        return cur.execute(words, given).fetchall()
