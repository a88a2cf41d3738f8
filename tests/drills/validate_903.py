"""Runs the independent validator over a folder of the return's files; prints what it finds, one JSON object a line."""
import importlib
import json
import logging
import sys
from pathlib import Path

CRASHES = ("231", "233")   # these ask for columns that the validator's own layout has not

logging.disable(logging.CRITICAL)


def main(folder: str, year: str, authority: str) -> None:
    from lac_validator import lac_validator
    from lac_validator.lac_validator import LacValidator
    from lac_validator.types import UploadedFile

    # Its rules write into what they are given; each gets a copy of its own, else one spoils what the next reads.
    lac_validator.copy_datastore = lambda store: {
        name: table if name == "metadata" else table.copy(deep=True) for name, table in store.items()}
    start = int(year) - 1
    registry = importlib.import_module(f"lac_validator.rules.lac{start}_{int(year) % 100}").registry
    files = [UploadedFile(name=path.name, description="This year", file_content=path.read_bytes())
             for path in sorted(Path(folder).glob("*.csv"))]
    found = LacValidator({"collectionYear": year, "localAuthority": authority}, files,
                         {code: rule for code, rule in registry.items() if code not in CRASHES})
    for table, frame in found.ds_results.items():
        for column in getattr(frame, "columns", ()):
            if column.startswith("ERR_"):
                rule = column.removeprefix("ERR_")
                for child in frame.loc[frame[column].eq(True), "CHILD"]:
                    print(json.dumps({"child": child, "rule": rule, "table": table, "says": registry[rule].message}))
    print(json.dumps({"ran": len(found.dones), "skipped": len(found.skips), "crashed": sorted(found.fails)}))


main(*sys.argv[1:])
