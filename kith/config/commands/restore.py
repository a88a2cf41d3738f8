"""Restores a backup beside what is there, proves it, and puts it in place; with --drill it only proves.

Ends with 1 when the backup, or what was restored from it, is not as it was.
"""
import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kith.config import clock
from kith.config.progress import MB, bar


def add_arguments(parser: ArgumentParser) -> None:
    """From where, to which moment, and whether in earnest."""
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="a backup, or a folder of them (KITH_BACKUPS)")
    parser.add_argument("--to", metavar="MOMENT", help="the moment to restore to (all that was kept)")
    parser.add_argument("--drill", action="store_true", help="prove that it could be restored, and change nothing")
    parser.add_argument("--key", default="", help="the public key to trust (the one beside the journal)")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(options: Namespace) -> int:
    """What was there stays beside it until somebody removes it."""
    from kith.config import home
    from kith.config.backups import choosing, restoring
    from kith.config.backups.manifest import Damaged
    from kith.config.database import folders

    if options.to and not folders.is_embedded():
        raise ValueError("A moment between backups is restored by whoever looks after the server, from its own "
                         "archive. Without --to a dump is loaded beside what is there.")
    folder = Path(options.folder) if options.folder else home.backups()
    if folder is None:
        raise ValueError("Say from where: give a folder, or name one with KITH_BACKUPS.")
    to = clock.moment(options.to) if options.to else None
    tell = choosing.Telling(lambda words: print(f"{words}…", file=sys.stderr), bar("Backup", options.json, MB))
    try:
        done = (restoring.restore_beside(folder, options.key, tell, keep=not options.drill)
                if not folders.is_embedded() else
                (restoring.drill if options.drill else restoring.restore)(folder, to, options.key, tell))
    except Damaged as fault:
        if options.drill:
            _note(str(folder), str(fault))
        print(json.dumps({"well": False, "why": str(fault)}) if options.json else fault,
              file=sys.stdout if options.json else sys.stderr)
        return 1
    if options.drill:
        _note(f"{done.backup.name}, on this machine", "")
    print(json.dumps(_plain(done)) if options.json else _said(done, options.drill))
    return 0


def _note(which: str, lacked: str) -> None:
    """The service desk owes a trial now and then: one that was made here is written down by itself."""
    from kith.config.commands import open_database
    from kith.config.database import folders

    try:
        if folders.is_embedded() and not (folders.place() / "data").exists():
            raise FileNotFoundError   # on a machine of its own, where nothing is to be begun
        open_database()
        from kith.intake.rounds import safekeeping
        from kith.records.database import committed

        with committed() as cur:
            noted = safekeeping.restore_tried(cur, which, lacked, clock.now())
    except Exception as fault:   # the trial was about the backup; where there is no database it still tells
        print(f"It could not be noted here ({type(fault).__name__}).", file=sys.stderr)
        noted = False
    if not noted:
        print("Whoever answers for it says so on their list: A restore is tried.", file=sys.stderr)


def _plain(done) -> dict:
    return {"well": True, "backup": str(done.backup), "at": done.manifest.at, "rows": sum(done.rows.values()),
            "entries": len(done.manifest.entries), "journal": done.journal, "lost": vars(done.lost),
            "put_by": str(done.put_by or ""), "made": done.made}


def _said(done, drill: bool) -> str:
    from kith.config.backups.lost import asked_again

    head = done.manifest.head["head"]["size"] if done.manifest.head else 0
    held = f"is the one in {done.journal} outside" if done.journal else "could be held to no journal outside"
    lines = [f"Proved: {done.backup} holds {sum(done.rows.values()):,} rows in {len(done.rows)} tables as at "
             f"{done.manifest.at}. {len(done.manifest.entries):,} entries drawn by lot are as they were. "
             f"The head over {head:,} events {held}."]
    if done.lost.begins:
        lines.append(f"{'IT WOULD BE SO: ' if drill else ''}{asked_again(done.lost).upper()}."
                     + ("" if drill else " The service desk owes it."))
    if drill:
        lines.append("It was a drill: nothing was changed.")
    elif done.made:
        lines.append(f"It is the database {done.made} on the same server. Stop Kith, let KITH_DATABASE_URL name it, "
                     "and start Kith again; then run `kith audit begin-again` where events are gone.")
    elif done.put_by:
        lines.append(f"It is in place. What was there before is {done.put_by}; remove it when nobody needs it.")
    else:
        lines.append("It is in place.")
    return "\n".join(lines)
