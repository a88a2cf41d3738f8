"""Heads: the size and the root of the log at a moment, signed, so that whoever keeps one can tell a rewritten past."""

import json
import os
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization as written
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kith.audit.lines import Place

KEY, PUBLIC = "key", "key.pub"
PURPOSE = b"Kith audit head 1\n"   # so that nothing else signed with this key could ever be taken for a head


@dataclass(frozen=True)
class Head:
    """What is signed."""

    size: int
    root: str
    at: str
    upto: Place      # the place up to which every event is in it
    ids: str         # SHA-256 of the numbers of the events that it adds
    before: str      # SHA-256 of the head before it

    def words(self) -> bytes:
        """The bytes that are signed."""
        return PURPOSE + json.dumps(asdict(self), sort_keys=True, separators=(",", ":")).encode()

    def mark(self) -> str:
        """What the next head knows it by."""
        return sha256(self.words()).hexdigest()

    @classmethod
    def read(cls, said: Mapping) -> "Head":
        """As it stands in the journal or in a proof."""
        size, upto = said["size"], said["upto"]
        if not isinstance(size, int):
            raise ValueError("The size of a head is a number.")
        texts = {name: str(said[name]) for name in ("root", "at", "ids", "before")}
        return cls(size=size, upto=Place(*map(int, upto)), **texts)


@dataclass(frozen=True)
class Signed:
    """A head with its signature."""

    head: Head
    signature: str

    def holds(self, key: Ed25519PublicKey) -> bool:
        """Whether this key signed it."""
        return signed_by(key, self.signature, self.head.words())

    def kept(self) -> dict:
        """As it is written down."""
        return {"head": asdict(self.head), "signature": self.signature}

    @classmethod
    def read(cls, said: Mapping) -> "Signed":
        """As it was written down."""
        return cls(Head.read(said["head"]), str(said["signature"]))


def digest(ids: Sequence[int]) -> str:
    """What a head holds of the numbers of its events."""
    return sha256(",".join(map(str, ids)).encode()).hexdigest()


def sign(head: Head, folder: Path) -> Signed:
    """Signs with the key of this folder; the first head makes the key, which only its owner may read."""
    return Signed(head, signature(head.words(), folder))


def signature(words: bytes, folder: Path) -> str:
    """Of any words, which must begin with what they are for."""
    if not (folder / KEY).exists():
        _make(folder)
    key = written.load_pem_private_key((folder / KEY).read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{folder / KEY} is no Ed25519 key. Put the one back that signed the heads before.")
    return b64encode(key.sign(words)).decode()


def signed_by(key: Ed25519PublicKey, signature: str, words: bytes) -> bool:
    """Whether this key signed these words."""
    try:
        key.verify(b64decode(signature, validate=True), words)
    except (InvalidSignature, Error, ValueError):
        return False
    return True


def public(folder: Path) -> str:
    """The public key of this folder, as it is given to others."""
    if not (folder / PUBLIC).exists():
        raise ValueError(f"{folder} holds no public key: nothing has been sealed there yet.")
    return (folder / PUBLIC).read_text().strip()


def known(key: str) -> Ed25519PublicKey:
    """A public key as it was given."""
    try:
        return Ed25519PublicKey.from_public_bytes(b64decode(key, validate=True))
    except (Error, ValueError) as fault:
        raise ValueError("That is no public key of an audit log: it has 44 letters and ends with =.") from fault


def _make(folder: Path) -> None:
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(written.Encoding.PEM, written.PrivateFormat.PKCS8, written.NoEncryption())
    shown = key.public_key().public_bytes(written.Encoding.Raw, written.PublicFormat.Raw)
    # The public one first: with a key there is always its public half.
    _write(folder / PUBLIC, b64encode(shown) + b"\n")
    _write(folder / KEY, private)


def _write(path: Path, words: bytes) -> None:
    """Whole or not at all, also when the machine stops in between."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(words)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(path)
