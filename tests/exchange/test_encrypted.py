"""The encrypted door: read by nobody on the way, and, where it asks, open only to senders it can believe."""

import socket
import ssl
import subprocess
import sys
from pathlib import Path

import pytest
import trustme
from cryptography.hazmat.primitives import serialization as kept

from kith.exchange.securing import secured
from kith.language.errors import Refused
from tests.exchange.test_mllp import framed

DOOR = """
import sys
from kith.exchange import mllp
from kith.exchange.securing import secured
mllp.listen(lambda message: b"got " + message[:20], 0, opened=lambda port: print(port, flush=True),
            secured=secured(*sys.argv[1:]))
"""


class Papers:
    """An authority and what it signed, as files."""

    def __init__(self, folder):
        self.authority, self.folder = trustme.CA(), folder
        self.ca = self._kept("ca.pem", self.authority.cert_pem)
        self.certificate, self.key = self.signed("127.0.0.1")

    def signed(self, whose: str) -> tuple[str, str]:
        paper = self.authority.issue_cert(whose)
        chain = b"".join(one.bytes() for one in paper.cert_chain_pems)
        return self._kept(f"{whose}.pem", chain), self._kept(f"{whose}.key", paper.private_key_pem)

    def _kept(self, name: str, pem) -> str:
        path = self.folder / name
        path.write_bytes(pem if isinstance(pem, bytes) else pem.bytes())
        return str(path)


@pytest.fixture(scope="module")
def papers(tmp_path_factory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="module")
def strangers(tmp_path_factory) -> Papers:
    """Another authority's."""
    return Papers(tmp_path_factory.mktemp("strangers"))


@pytest.fixture
def door(request, papers):
    """A door in a process of its own, and its port; asking for certificates where the test says so."""
    asks = [papers.ca] if getattr(request, "param", "") == "asks" else []
    words = [sys.executable, "-c", DOOR, papers.certificate, papers.key, *asks]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as door:
        try:
            yield int(door.stdout.readline())
            door.terminate()
            assert door.wait(10) == 0          # no caller, however strange, has broken it
        finally:
            door.kill()


def sender(believes: Papers, shows: tuple[str, str] | None = None) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=believes.ca)
    if shows:
        context.load_cert_chain(*shows)
    return context


def answered(port: int, context: ssl.SSLContext) -> bytes:
    with (socket.create_connection(("127.0.0.1", port), 10) as plain,
          context.wrap_socket(plain, server_hostname="127.0.0.1") as line):
        line.sendall(framed(b"one"))
        return line.recv(100)


def turned_away(port: int, context: ssl.SSLContext) -> bool:
    """Closed with an alarm, or without a word; in TLS 1.3 a sender learns only later that it was not believed."""
    try:
        return answered(port, context) == b""
    except (ssl.SSLError, ConnectionError):
        return True


asking = pytest.mark.parametrize("door", ["asks"], indirect=True)


def test_a_sender_that_believes_the_door_is_answered(door, papers):
    assert answered(door, sender(papers)) == b"\x0bgot one\x1c\r"


def test_a_sender_finds_out_that_the_door_is_somebody_elses(door, strangers):
    with pytest.raises(ssl.SSLCertVerificationError):
        answered(door, sender(strangers))


def test_what_comes_unencrypted_is_not_answered_and_others_still_are(door, papers):
    with socket.create_connection(("127.0.0.1", door), 10) as line:
        line.sendall(framed(b"one"))
        try:
            said = line.recv(100)
        except ConnectionResetError:
            said = b""
        assert b"got" not in said
    assert answered(door, sender(papers))


def test_old_ways_to_encrypt_are_not_taken(papers):
    assert secured(papers.certificate, papers.key).minimum_version == ssl.TLSVersion.TLSv1_2


@asking
def test_a_sender_with_the_right_certificate_is_heard(door, papers):
    assert answered(door, sender(papers, papers.signed("pas.northbrook.example"))) == b"\x0bgot one\x1c\r"


@asking
@pytest.mark.parametrize("shows", ["nothing", "a stranger's"])
def test_a_sender_with_no_certificate_or_a_strangers_is_not_heard(door, papers, strangers, shows):
    context = sender(papers, strangers.signed("pas.example") if shows == "a stranger's" else None)
    assert turned_away(door, context)
    assert answered(door, sender(papers, papers.signed("pas.northbrook.example")))


@pytest.mark.parametrize(("wrong", "told"), [
    (lambda p, s: (p.certificate, s.key), "does not belong to the certificate"),
    (lambda p, s: (p.certificate + ".gone", p.key), "There is no file"),
    (lambda p, s: (p.certificate, p.key, p.key), "holds no certificate in PEM form"),
    (lambda p, s: (p.key, p.key), "no certificate in PEM form"),
    (lambda p, s: (p.certificate, p.certificate), "no key in PEM form"),
])
def test_papers_that_cannot_be_used_are_said_in_a_sentence(papers, strangers, wrong, told):
    with pytest.raises(Refused, match=told):
        secured(*wrong(papers, strangers))


def test_a_locked_key_asks_nobody_for_its_password(papers, tmp_path):
    key = kept.load_pem_private_key(Path(papers.key).read_bytes(), None)
    locked = tmp_path / "locked.key"
    locked.write_bytes(key.private_bytes(kept.Encoding.PEM, kept.PrivateFormat.PKCS8,
                                         kept.BestAvailableEncryption(b"secret")))
    with pytest.raises(Refused, match="locked with a password"):
        secured(papers.certificate, str(locked))
