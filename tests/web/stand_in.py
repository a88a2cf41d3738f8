"""A national sign-in that stands in for the real one: it answers as it should, and in every way it should not."""

import json
import threading
import time
from base64 import urlsafe_b64encode
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

CLIENT, SECRET = "kith", "a shared secret"


class StandIn:
    """One service with one key; ``says`` changes what its next token holds."""

    def __init__(self):
        self.pair = rsa.generate_private_key(65537, 2048)
        self.stranger = rsa.generate_private_key(65537, 2048)
        self.codes: dict[str, dict] = {}
        self.says: dict = {}
        self.algorithm, self.signs_with = "RS256", self.pair
        self.exchanged: list[dict] = []
        self.leads_on, self.followed = "", []   # which of its answers leads elsewhere, and whoever went there
        service = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path.startswith("/followed"):
                    service.followed.append(self.path)
                if service.leads_on and service.leads_on in self.path:
                    return service.lead_on(self)
                if urlsplit(self.path).path == "/authorize":
                    return service.send_back(self)
                return service.answer(self, service.read(self.path))

            def do_POST(self):
                if service.leads_on and service.leads_on in self.path:
                    return service.lead_on(self)
                sent = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
                return service.answer(self, service.exchange(sent))

            def log_message(self, *_):
                """Says nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}/realm"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Nobody answers any more."""
        self.server.shutdown()
        self.server.server_close()

    def read(self, path: str) -> tuple[int, dict]:
        """What it says about itself, and its public key."""
        base = self.issuer.rpartition("/")[0]
        if path.endswith("openid-configuration"):
            return 200, {"issuer": self.issuer, "authorization_endpoint": f"{base}/authorize",
                         "token_endpoint": f"{base}/token", "jwks_uri": f"{base}/keys"}  # fmt: skip
        key = json.loads(RSAAlgorithm.to_jwk(self.pair.public_key()))
        return 200, {"keys": [key | {"kid": "one", "use": "sig", "alg": "RS256"}]}

    def signs_in(self, address: str, **claims) -> dict[str, str]:
        """Somebody was sent here and signs in: what their browser brings back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = f"code{len(self.codes)}"
        self.codes[code] = {"asked": asked, "claims": claims}
        return {"code": code, "state": asked["state"], "iss": self.issuer}

    def send_back(self, to: BaseHTTPRequestHandler) -> None:
        """Signs in whoever was sent here, as ``says`` has it, and sends their browser back."""
        back = dict(parse_qsl(urlsplit(to.path).query))["redirect_uri"]
        to.send_response(302)
        to.send_header("Location", f"{back}?{urlencode(self.signs_in(to.path))}")
        to.send_header("Content-Length", "0")
        to.end_headers()

    def lead_on(self, to: BaseHTTPRequestHandler) -> None:
        """Answers that what was asked for is somewhere else."""
        to.send_response(302)
        to.send_header("Location", f"{self.issuer.rpartition('/')[0]}/followed{to.path}")
        to.send_header("Content-Length", "0")
        to.end_headers()

    def exchange(self, sent: dict) -> tuple[int, dict]:
        """The code for the token: once, to whoever knows the verifier and who they are."""
        self.exchanged.append(sent)
        held = self.codes.pop(sent.get("code", ""), None)
        if held is None or not self._knows(sent):
            return 400, {"error": "invalid_grant"}
        shown = urlsafe_b64encode(sha256(sent["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        if held["asked"]["code_challenge"] != shown or held["asked"]["redirect_uri"] != sent["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "sub": "555000000001", "iat": now, "exp": now + 300,
                  "auth_time": now, "nonce": held["asked"]["nonce"], **held["claims"], **self.says}  # fmt: skip
        claims = {name: value for name, value in claims.items() if value is not None}
        return 200, {"token_type": "Bearer", "access_token": "x", "id_token": self._signed(claims)}

    def _signed(self, claims: dict) -> str:
        if self.algorithm == "none":
            return jwt.encode(claims, None, algorithm="none", headers={"kid": "one"})
        return jwt.encode(claims, self.signs_with, algorithm=self.algorithm, headers={"kid": "one"})

    def _knows(self, sent: dict) -> bool:
        if "client_assertion" not in sent:
            return sent.get("client_secret") == SECRET
        said = jwt.decode(sent["client_assertion"], self.stranger.public_key(), algorithms=["RS512"],
                          audience=self.issuer.rpartition("/")[0] + "/token")  # fmt: skip
        return said["iss"] == said["sub"] == CLIENT

    @staticmethod
    def answer(to: BaseHTTPRequestHandler, told: tuple[int, dict]) -> None:
        """Sends it."""
        body = json.dumps(told[1]).encode()
        to.send_response(told[0])
        to.send_header("Content-Type", "application/json")
        to.send_header("Content-Length", str(len(body)))
        to.end_headers()
        to.wfile.write(body)
