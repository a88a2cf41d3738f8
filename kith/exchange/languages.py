"""What each message, row or resource of a file says, by the language of the file."""
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kith.engine.catalogue import FORMS
from kith.exchange import caseloads, csv, fhir, files, mail
from kith.exchange.hl7v2 import parsing
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Statement

Pair = tuple[tuple[Path, str], Statement | Unreadable]  # which file and where in it, and what stands there


def each_file(paths: list[str], kinds: set[str]) -> list[Path]:
    return [files.PIPED] if paths == ["-"] and kinds is files.MAIL else files.each(paths, kinds)


def of_file(path: Path, read: Callable[[Path, bytes], Iterator[Pair]]) -> Iterator[Pair]:
    """One file that cannot be taken does not keep the others from being read."""
    try:
        yield from read(path, files.one(path))
    except Unreadable as refused:
        yield (path, "file"), refused


def reader(named: str, sender: str) -> Callable[[Path, bytes], Iterator[Pair]]:
    """What reads one file of the language that was named."""
    language, _, form = named.partition(":")
    if language == "hl7v2" and not form:
        return partial(_messages, sender)
    if language == "csv":
        return _rows(form, sender)
    if language == "fhir" and not form:
        return partial(_resources, sender)
    if language == "caseload":
        return _caseloads(form, sender)
    if language == "email" and not form:
        return partial(_mail, sender)
    raise ValueError(f'"{named}" is no language of files. '
                     "Write --as hl7v2, --as fhir, --as csv:FORM, --as caseload:TEAM, --as email or --as bounce.")


def _messages(sender: str, path: Path, data: bytes) -> Iterator[Pair]:
    """An empty file is told of too, as a message that cannot be read."""
    for n, message in enumerate(parsing.each(data) or [b""], 1):
        try:
            yield (path, f"message {n}"), statement(parse(message), sender)
        except Unreadable as refused:
            yield (path, f"message {n}"), refused


def _resources(sender: str, path: Path, data: bytes) -> Iterator[Pair]:
    for n, said in enumerate(fhir.read(data, sender), 1):
        yield (path, f"resource {n}"), said


def _mail(sender: str, path: Path, data: bytes) -> Iterator[Pair]:
    """Each file is one message; a mailbox pipes each that comes into the command."""
    yield (path, "message 1"), mail.read(data, sender)


def _rows(form: str, sender: str) -> Callable[[Path, bytes], Iterator[Pair]]:
    if form not in FORMS:
        raise ValueError(f'There is no form "{form}". There are: {", ".join(sorted(FORMS))}.')
    return partial(_table, lambda data: csv.read(data, FORMS[form], sender or "csv"))


def _caseloads(team: str, sender: str) -> Callable[[Path, bytes], Iterator[Pair]]:
    from kith.access import all_teams

    role = all_teams.involved_as(team)
    return partial(_table, lambda data: caseloads.statements(data, team, role, sender or f"csv:{team}"))


def _table(read: Callable[[bytes], Iterator[tuple[int, Statement | Unreadable]]], path: Path, data: bytes
           ) -> Iterator[Pair]:
    try:
        for line, said in read(data):
            yield (path, f"line {line}"), said
    except Unreadable as refused:
        yield (path, "line 1"), refused
