"""Writes the reference pages of every form and pathway from their declarations, or checks that they are current."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

import kith

HERE = Path(kith.__file__).parent.parent / "docs" / "reference"


def add_arguments(parser: ArgumentParser) -> None:
    """Write or check, and where."""
    parser.add_argument("--check", action="store_true", help="write nothing; say which pages are not current")
    parser.add_argument("--to", type=Path, default=HERE, help="the folder of the pages (docs/reference)")


def run(options: Namespace) -> int:
    """Writes the pages, or fails with the names of those that differ."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")
    django.setup()
    from kith.config import reference

    pages = reference.pages()
    if options.check:
        if stale := differing(options.to, pages):
            raise ValueError(f"Not current: {', '.join(stale)}. Run `kith docs` and look at what changed.")
        print(f"All {len(pages)} reference pages are current.")
        return 0
    print(f"{write(options.to, pages)} of {len(pages)} reference pages changed.")
    return 0


def differing(folder: Path, pages: dict[str, str]) -> list[str]:
    """Pages that are missing, that say something else, or whose form or pathway is gone."""
    kept = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    changed = {name for name, text in pages.items() if name in kept and (folder / name).read_text("utf-8") != text}
    return sorted(changed | (kept ^ set(pages)))


def write(folder: Path, pages: dict[str, str]) -> int:
    """Brings the folder to exactly these pages; says how many differed."""
    changed = differing(folder, pages)
    for name in changed:
        path = folder / name
        if name not in pages:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages[name], "utf-8")
    return len(changed)
