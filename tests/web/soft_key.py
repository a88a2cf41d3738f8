"""A key made of software: it answers as a telephone or a security key would, and as a broken or stolen one might."""

import hashlib
import json
import os
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import AttestedCredentialData, AuthenticatorData

PRESENT, VERIFIED, NEW = 0x01, 0x04, 0x40


@dataclass
class SoftKey:
    """One key pair for one site."""

    site: str = "testserver"
    origin: str = "http://testserver"
    uses: int = 0
    counts: bool = True
    signs: int = PRESENT | VERIFIED
    number: bytes = field(default_factory=lambda: os.urandom(16))
    pair: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def makes(self, asked: str | bytes) -> str:
        """Answers somebody who asks for a new key."""
        public = ES256.from_cryptography_key(self.pair.public_key())
        made = AttestedCredentialData.create(b"\0" * 16, self.number, public)
        data = AuthenticatorData.create(self._site(), self.signs | NEW, self._count(), made)
        said = self._said("webauthn.create", asked)
        shown = cbor.encode({"fmt": "none", "authData": bytes(data), "attStmt": {}})
        return self._answer({"clientDataJSON": said, "attestationObject": shown})

    def shows(self, asked: str | bytes) -> str:
        """Answers somebody who asks for a key."""
        data = bytes(AuthenticatorData.create(self._site(), self.signs, self._count()))
        said = self._said("webauthn.get", asked)
        signed = self.pair.sign(data + hashlib.sha256(said).digest(), ec.ECDSA(SHA256()))
        return self._answer({"clientDataJSON": said, "authenticatorData": data, "signature": signed})

    def _site(self) -> bytes:
        return hashlib.sha256(self.site.encode()).digest()

    def _count(self) -> int:
        self.uses += self.counts
        return self.uses

    def _said(self, kind: str, asked: str | bytes) -> bytes:
        challenge = websafe_encode(websafe_decode(json.loads(asked)["challenge"]))
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}).encode()

    def _answer(self, response: dict[str, bytes]) -> str:
        number = websafe_encode(self.number)
        parts = {name: websafe_encode(part) for name, part in response.items()}
        return json.dumps({"id": number, "rawId": number, "type": "public-key", "response": parts})
