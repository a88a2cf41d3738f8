"""Long programs run side by side and leave nothing behind."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from kith.config.together import refuse_taken_port, run_together

CHILD = "import subprocess, sys; print(subprocess.Popen(['sleep', '60']).pid, flush=True); sys.stdin.read()"
PARENT = f"""
import sys
from kith.config.together import run_together
sys.exit(run_together([sys.executable, "-c", {CHILD!r}]))
"""


def _lives(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as told:
            return told.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_the_first_to_end_ends_the_rest():
    began = time.monotonic()
    assert run_together(["sleep", "60"], [sys.executable, "-c", "raise SystemExit(7)"]) == 7
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stopping_it_stops_the_children_of_its_children(number):
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen([sys.executable, "-c", PARENT], **pipes) as parent:
        grandchild = int(parent.stdout.readline())
        assert _lives(grandchild)
        os.kill(parent.pid, number)
        assert parent.wait(30) == 0
        assert not _lives(grandchild)


def test_a_taken_port_is_refused_in_a_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(
            ValueError, match=rf"^Port {port} of 127\.0\.0\.1 cannot be used .* Choose another with --port\.$"
        ):
            refuse_taken_port("127.0.0.1", port)


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_what_is_no_port_is_refused_in_a_sentence(port):
    with pytest.raises(ValueError, match="is not a port"):
        refuse_taken_port("127.0.0.1", port)
