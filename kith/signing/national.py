"""Signing in by a national service (OpenID Connect): where somebody is sent, and what is believed when they return."""

import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request

import jwt

from kith.signing import elsewhere

TIMEOUT = 10        # seconds
LEEWAY = 30         # seconds by which two clocks may differ
LONGEST_ANSWER = 200_000
SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")   # never a shared secret
BY_KEY = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
HERE = ("localhost", "127.0.0.1", "::1")


class NotBelieved(Exception):
    """What came back is not believed; the words are for the log, and name nobody."""


@dataclass(frozen=True)
class Service:
    """One national service: where it is, who we are there, and what is asked of it."""

    issuer: str
    client: str
    secret: str = ""
    key: str = ""             # PEM, where the service takes a signature instead of a secret
    scope: str = "openid"
    asks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Sent:
    """Where somebody is sent, and what their session keeps until they are back."""

    address: str
    kept: dict[str, str]


def send(service: Service, back: str, at: datetime, *, afresh: bool = False) -> Sent:
    """Begins: state ties the answer to this browser, nonce the token to this asking, the verifier the code to us."""
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    shown = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    asked = {
        "response_type": "code", "client_id": service.client, "redirect_uri": back, "scope": service.scope,
        "state": state, "nonce": nonce, "code_challenge": shown, "code_challenge_method": "S256", **dict(service.asks),
    }  # fmt: skip
    kept = {"state": state, "nonce": nonce, "verifier": verifier, "issuer": service.issuer, "back": back}
    if afresh:   # somebody is signed in there all day: whoever sits here now must show themselves again
        asked, kept = asked | {"prompt": "login", "max_age": "0"}, kept | {"afresh": at.isoformat()}
    return Sent(f"{_described(service.issuer)['authorization_endpoint']}?{urlencode(asked)}", kept)


def believe(service: Service, kept: dict[str, str], answer: dict[str, str], at: datetime) -> dict[str, Any]:
    """What the service says of whoever is back, once every seal on it was looked at."""
    if not hmac.compare_digest(kept["state"].encode(), answer.get("state", "").encode(errors="replace")):
        raise NotBelieved("The answer is not to what this browser asked.")
    if answer.get("iss", service.issuer) != service.issuer or kept["issuer"] != service.issuer:
        raise NotBelieved("The answer is another service's.")
    if answer.get("error") or not answer.get("code"):
        raise NotBelieved("The service did not sign anybody in.")
    token = _exchanged(service, kept, answer["code"], at).get("id_token")
    claims = _read(service, token if isinstance(token, str) else "", at)
    if not hmac.compare_digest(kept["nonce"].encode(), str(claims.get("nonce", "")).encode(errors="replace")):
        raise NotBelieved("The token was made for another asking.")
    if "afresh" in kept and not _since(claims.get("auth_time"), datetime.fromisoformat(kept["afresh"])):
        raise NotBelieved("Nobody showed themselves again.")
    return claims


def _since(moment: object, asked: datetime) -> bool:
    return isinstance(moment, int | float) and moment >= asked.timestamp() - LEEWAY


def _read(service: Service, token: str, at: datetime) -> dict[str, Any]:
    try:
        key = _keys(_described(service.issuer)["jwks_uri"]).get_signing_key_from_jwt(token)
        claims = jwt.decode(
            token, key.key, algorithms=list(SIGNED_BY), audience=service.client, issuer=service.issuer,
            options={"require": ["exp", "iat", "aud", "iss", "sub"], "verify_exp": False, "verify_iat": False,
                     "verify_nbf": False},
        )  # fmt: skip
    except (jwt.PyJWTError, ValueError, TypeError, RuntimeError) as fault:
        raise NotBelieved(f"The token does not hold: {type(fault).__name__}.") from fault
    _in_time(claims, at)
    several = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
    if claims.get("azp", service.client) != service.client or (len(several) > 1 and "azp" not in claims):
        raise NotBelieved("The token was made for somebody else's program.")
    return claims


def _in_time(claims: dict[str, Any], at: datetime) -> None:
    """By the clock of whoever calls, so that a pretended moment is pretended everywhere."""
    now = at.timestamp()
    for name, early, late in (("exp", now - LEEWAY, None), ("iat", None, now + LEEWAY), ("nbf", None, now + LEEWAY)):
        moment = claims.get(name, now)
        if not isinstance(moment, int | float) or (early and moment <= early) or (late and moment > late):
            raise NotBelieved("The token is too old, or not valid yet.")


def _exchanged(service: Service, kept: dict[str, str], code: str, at: datetime) -> dict[str, Any]:
    """The code for the token, which the service gives once, and only to whoever knows the verifier."""
    where = _described(service.issuer)["token_endpoint"]
    sent = {
        "grant_type": "authorization_code", "code": code, "redirect_uri": kept["back"],
        "code_verifier": kept["verifier"], "client_id": service.client, **_who_we_are(service, where, at),
    }  # fmt: skip
    return _asked(Request(where, urlencode(sent).encode(), method="POST"))


def _who_we_are(service: Service, where: str, at: datetime) -> dict[str, str]:
    if not service.key:
        return {"client_secret": service.secret}
    said = {"iss": service.client, "sub": service.client, "aud": where, "jti": secrets.token_urlsafe(16),
            "iat": at, "exp": at + timedelta(minutes=5)}
    return {"client_assertion_type": BY_KEY, "client_assertion": jwt.encode(said, service.key, algorithm="RS512")}


@lru_cache(maxsize=4)
def _described(issuer: str) -> dict[str, Any]:
    """What the service says about itself, asked once; its own name must stand in it."""
    said = _asked(Request(f"{issuer.rstrip('/')}/.well-known/openid-configuration"))
    if said.get("issuer") != issuer:
        raise NotBelieved("The service has another name than the one that was set up.")
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        _safe(str(said.get(name, "")))
    return said


@lru_cache(maxsize=4)
def _keys(where: str) -> jwt.PyJWKClient:
    """The keys it signs with; one that is not known yet is asked for."""
    return jwt.PyJWKClient(where, timeout=TIMEOUT)


def _asked(request: Request) -> dict[str, Any]:
    _safe(request.full_url)
    try:
        with elsewhere.ask(request, TIMEOUT) as answer:
            said = json.loads(answer.read(LONGEST_ANSWER))
    except (URLError, OSError, ValueError) as fault:
        raise NotBelieved(f"The service did not answer: {type(fault).__name__}.") from fault
    if not isinstance(said, dict):
        raise NotBelieved("The service answered with something else.")
    return said


def _safe(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in HERE):
        raise NotBelieved("The service is not spoken to over HTTPS.")


def forget() -> None:
    """Asks anew what services say about themselves."""
    _described.cache_clear()
    _keys.cache_clear()
