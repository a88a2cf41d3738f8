"""The national services people sign in by, as the environment names them; one that is not named is not offered."""

from pathlib import Path

from kith.config import vault

PEM = "-----BEGIN "   # a vault holds the key itself, where the environment names its file
PARTS = ("ISSUER", "CLIENT", "SECRET", "KEY")


def service(name: str) -> dict[str, str]:
    """What KITH_<NAME>_ISSUER, _CLIENT and _SECRET or _KEY say; nothing without an issuer."""
    said = {part.lower(): vault.secret(f"KITH_{name}_{part}") for part in PARTS}
    if not said["issuer"]:
        return {}
    if not said["client"] or bool(said["secret"]) == bool(said["key"]):
        raise ValueError(
            f"KITH_{name}_ISSUER is set, so KITH_{name}_CLIENT must be too, and either KITH_{name}_SECRET or "
            f"KITH_{name}_KEY, the file that holds the key."
        )
    if said["key"]:
        said["key"] = said["key"] if said["key"].startswith(PEM) else _key(name, Path(said["key"]))
    return said


def _key(name: str, path: Path) -> str:
    try:
        return path.read_text()
    except OSError as fault:
        raise ValueError(f"KITH_{name}_KEY names {path}, which cannot be read.") from fault
