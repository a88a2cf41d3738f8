"""Runs an independent reader of FHIR over files of bundles; prints what it finds, one JSON object a line."""
import json
import sys
from pathlib import Path

from fhir.resources.R4B import get_fhir_model_class
from pydantic import ValidationError


def main(folder: str) -> None:
    read = 0
    for path in sorted(Path(folder).glob("*.json")):
        for problem in _problems(json.loads(path.read_text())):
            print(json.dumps({"file": path.name, "problem": problem}))
        read += 1
    print(json.dumps({"read": read}))


def _problems(bundle: dict):
    """Of the whole, then of each resource by itself, so that one fault hides no other."""
    resources = [one["resource"] for one in bundle["entry"]]
    for resource in (bundle, *resources):
        try:
            made = get_fhir_model_class(resource["resourceType"]).model_validate(resource)
        except ValidationError as wrong:
            yield from (f"{resource['resourceType']} {'.'.join(map(str, one['loc']))}: {one['msg']}"
                        for one in wrong.errors())
        else:
            if json.loads(made.model_dump_json()) != resource and resource is not bundle:
                yield f"{resource['resourceType']}: read and written again it is another"
    yield from _references(bundle)


def _references(bundle: dict):
    """What points to nothing in the document."""
    known, text = {one["fullUrl"] for one in bundle["entry"]}, json.dumps(bundle)
    pointed = {part.split('"')[0] for part in text.split('"reference": "')[1:]}
    yield from (f"{one} is nowhere in it" for one in sorted(pointed - known))


main(*sys.argv[1:])
