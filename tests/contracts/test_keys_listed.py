"""Every secret that the program reads from its environment or its home stands in the list of keys."""

import re

from tests.contracts.code import ROOT, modules

KEYS = (ROOT / "docs" / "safety" / "keys.md").read_text()
NAMED = re.compile(r"KITH_[A-Z0-9_]+")
SECRET = re.compile(r"(SECRET|KEY|PASSWORD|URL)(_|$)")
# The services that a name is put together for: KITH_<NAME>_SECRET.
TOGETHER = {f"KITH_{name}_{part}" for name in ("CIS2", "NHS_LOGIN") for part in ("SECRET", "KEY")}
NO_SECRET = {"KITH_DEMO_PASSWORD"}   # of invented people


def test_every_secret_of_the_environment_is_in_the_list_of_keys():
    read = {name for path in modules("kith") for name in NAMED.findall(path.read_text())}
    secret = {name for name in read if SECRET.search(name) and "<" not in name} | TOGETHER
    assert len(secret) > 6
    assert {name for name in secret - NO_SECRET if name not in KEYS and name.strip("_") != "KITH"} == set()


def test_whatever_uses_a_cipher_or_a_signature_is_named_there():
    uses = {str(path.relative_to(ROOT)) for path in modules("kith") if re.search(
        r"^\s*(?:from|import) (?:cryptography|jwt|fido2|argon2)\b", path.read_text(), re.MULTILINE)}
    assert {"kith/signing/kept.py", "kith/signing/national.py", "kith/audit/heads.py"} <= uses
    assert {name for name in uses if name not in KEYS} == set()
