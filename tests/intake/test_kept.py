"""What was acknowledged is kept, whatever is killed; what was not is not there by half."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from django.db import connection

from kith.intake.receiving import receive
from tests.intake import place
from tests.intake.place import HOUR, MONDAY, asked, child, heard, how_many

# Takes messages in, one after the other, and says of each that it was acknowledged; then it is killed.
RECEIVER = """
import json, os, sys
os.environ.update(DJANGO_SETTINGS_MODULE="tests.settings")
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.intake.receiving import receive
from tests.intake.place import MONDAY
for line in sys.stdin:
    told = statement(parse(json.loads(line)))
    print(receive(told, None, MONDAY).outcome, told.number, flush=True)
"""
HALF = """
select count(*) from intake_post p where p.outcome = 'filed' and p.number like 'K%%' and not exists (
    select from records_entry e where e.post_id = p.id and e.form = 'ed_attendance')
"""


@pytest.mark.usefixtures("committed")
def test_a_receiver_killed_in_the_middle_loses_nothing_and_leaves_nothing_half():
    keys = [child(f"Child{chr(97 + n % 26)}{chr(97 + n // 26)}") for n in range(40)]
    messages = [heard("A04", key, f"K{n}", MONDAY, number=f"K{n}", reason="Bruise to left arm")
                for n, key in enumerate(keys)]
    said = _killed_after(12, messages)
    assert 12 <= len(said) < len(messages)
    kept = {number for (number,) in asked("select number from intake_post where number like 'K%%'")}
    assert set(said) <= kept
    assert len(kept) <= len(said) + 1       # at most the one whose acknowledgement was on its way
    assert asked(HALF) == [(0,)]
    assert how_many("records_entry where post_id is not null and form = 'ed_attendance'") == len(kept)
    assert place.differences(MONDAY) == []
    # The sender still holds the rest, and sends all of it again.
    again = [receive(message, None, MONDAY + HOUR) for message in messages]
    assert sum(one.said_before for one in again) == len(kept)
    assert how_many("records_entry where form = 'ed_attendance'") == len(messages)


def _killed_after(many: int, messages: list) -> list[str]:
    """The numbers of the messages that a receiver acknowledged before it was killed without a warning."""
    name = connection.settings_dict["NAME"]
    receiver = subprocess.Popen([sys.executable, "-c", RECEIVER, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                text=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))})
    lines = "".join(f"{json.dumps(one.text)}\n" for one in messages)
    receiver.stdin.write(lines)
    receiver.stdin.flush()
    said = [receiver.stdout.readline() for _ in range(many)]
    receiver.send_signal(signal.SIGKILL)
    said += receiver.stdout.readlines()
    receiver.wait(20)
    receiver.stdin.close()
    receiver.stdout.close()
    _let_go(name)
    return [line.split()[1] for line in said if line.startswith("filed ")]


def _let_go(name: str) -> None:
    """Waits until the database has noticed that the receiver is gone."""
    others = "select count(*) from pg_stat_activity where datname = %s and pid <> pg_backend_pid()"
    for _ in range(100):
        if asked(others, name) == [(0,)]:
            return
        time.sleep(0.1)
    raise AssertionError("The killed receiver still holds its connection.")
