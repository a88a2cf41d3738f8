"""Passkeys (WebAuthn): a key that shows itself to this site alone, and only after its owner's finger, face or PIN."""

import json
import struct
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from fido2.server import Fido2Server
from fido2.webauthn import AttestedCredentialData, AuthenticationResponse, PublicKeyCredentialRpEntity
from psycopg import Cursor

from kith.signing.kept import ground

LONGEST = 20_000   # letters of what a key says
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, AssertionError, IndexError, RecursionError, struct.error)
REQUIRED = "required"
OF_WORKER = """
select id, name, credential, public, added, used from signing_passkey where worker_id = %s order by added, id
"""
KNOWN = "select worker_id, public from signing_passkey where credential = %s"
ADD = """
insert into signing_passkey (worker_id, name, credential, public, uses, added) values (%s, %s, %s, %s, %s, %s)
on conflict do nothing
"""
# A key that counts, counts on. One that has fallen behind is a copy of it, and is not let in.
USE = """
update signing_passkey set uses = %(uses)s, used = %(at)s where credential = %(credential)s
    and (uses < %(uses)s or (uses = 0 and %(uses)s = 0))
"""
REMOVE = "delete from signing_passkey where worker_id = %s and id::text = %s"
REMOVE_ALL = "delete from signing_passkey where worker_id = %s"

Asked = tuple[str, dict]   # what the browser is asked, as JSON, and what the session keeps until it answers


@dataclass(frozen=True, slots=True)
class Key:
    """One of somebody's passkeys."""

    id: int
    name: str
    credential: bytes
    public: bytes
    added: datetime
    used: datetime | None


def of_worker(cur: Cursor, worker_id: int) -> list[Key]:
    """Somebody's passkeys, the oldest first."""
    return [Key(*row) for row in cur.execute(OF_WORKER, (worker_id,)).fetchall()]


def ask_for_new(cur: Cursor, origin: str, worker_id: int, username: str, name: str) -> Asked:
    """Asks the browser for a key that this person has not given us yet."""
    user = {"id": ground(str(worker_id), "passkeys"), "name": username, "displayName": name}
    had = [AttestedCredentialData(key.public) for key in of_worker(cur, worker_id)]
    asked, kept = _site(origin).register_begin(user, had, resident_key_requirement=REQUIRED,
                                               user_verification=REQUIRED)
    return json.dumps(dict(asked)["publicKey"]), kept


def add(cur: Cursor, origin: str, kept: dict, said: str, worker_id: int, name: str, at: datetime) -> bool:
    """Keeps a new key if it answers what was asked; False if it does not, or somebody has it already."""
    try:
        data = _site(origin).register_complete(kept, _read(said))
    except UNREADABLE:
        return False
    key = data.credential_data
    row = (worker_id, name[:60] or "Passkey", key.credential_id, bytes(key), data.counter, at)
    return cur.execute(ADD, row).rowcount == 1


def ask(origin: str) -> Asked:
    """Asks the browser for any key that knows this site; whose it is nobody has said yet."""
    asked, kept = _site(origin).authenticate_begin(None, user_verification=REQUIRED)
    return json.dumps(dict(asked)["publicKey"]), kept


def whose(cur: Cursor, origin: str, kept: dict, said: str, at: datetime) -> int | None:
    """Whose key it is that answers what was asked, or nobody's."""
    try:
        read = _read(said)
        answer = AuthenticationResponse.from_dict(read)
        row = cur.execute(KNOWN, (answer.raw_id,)).fetchone()
        if row is None:
            return None
        _site(origin).authenticate_complete(kept, [AttestedCredentialData(row[1])], read)
        uses = answer.response.authenticator_data.counter
    except UNREADABLE:
        return None
    used = cur.execute(USE, {"uses": uses, "at": at, "credential": answer.raw_id}).rowcount
    return row[0] if used == 1 else None


def remove(cur: Cursor, worker_id: int, key_id: str) -> bool:
    """Takes one key away."""
    return cur.execute(REMOVE, (worker_id, key_id)).rowcount == 1


def remove_all(cur: Cursor, worker_id: int) -> int:
    """Takes all of somebody's keys away; how many there were."""
    return cur.execute(REMOVE_ALL, (worker_id,)).rowcount


def _site(origin: str) -> Fido2Server:
    """This site, as keys know it: by its name, without the port."""
    name = origin.partition("://")[2].partition(":")[0]
    same: Callable[[str], bool] = origin.__eq__
    return Fido2Server(PublicKeyCredentialRpEntity(id=name, name="Kith"), verify_origin=same)


def _read(said: str) -> dict:
    if len(said) > LONGEST:
        raise ValueError("That is longer than any key speaks.")
    return json.loads(said)
