"""Holds python3-jsonschema to the vectors, and to mutated documents: python3 agree.py [MUTANTS]"""
import json
import pathlib
import sys

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
wrong = 0


def complain(text):
    global wrong
    wrong += 1
    if wrong <= 20:
        print(text, file=sys.stderr)


def pointer(path):
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


validators = {}
for file in sorted((HERE.parent / "v1").glob("*schema.json")):
    schema = json.loads(file.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validators[schema["$id"]] = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def faults(schema, document):
    """Places and keywords. What stands below a oneOf is in its context, and left out; of a
    value of the wrong kind nothing else is said."""
    all = {(pointer(e.absolute_path), e.validator) for e in validators[schema].iter_errors(document)}
    kinds = {at for at, keyword in all if keyword == "type"}
    return sorted((at, keyword) for at, keyword in all if keyword == "type" or at not in kinds)


def grown(document, grow):
    if not grow:
        return document
    holder = document
    *steps, last = grow["at"].split("/")[1:]
    for step in steps:
        holder = holder[int(step) if isinstance(holder, list) else step]
    holder[last] = [holder[last][0]] * grow["to"]
    return document


vectors = json.loads((HERE.parent / "testdata" / "vectors.json").read_text())
long = set()  # schemas of which one long list has been gone through: each takes many seconds
left_out = 0
for v in vectors["documents"]:
    if v.get("grow", {"to": 0})["to"] > 1000:
        if long:
            left_out += 1
            continue
        long.add(v["schema"])
    got = faults(v["schema"], grown(v["document"], v.get("grow")))
    want = sorted({(f["at"], f["keyword"]) for f in v["faults"]})
    if got != want:
        complain(f"{v['schema']} {v['name']}: {got}, want {want}")
print(f"python3-jsonschema: {len(validators)} schemas, {len(vectors['documents']) - left_out} vectors, {left_out} long lists left out")

if len(sys.argv) > 1:
    lines = pathlib.Path(sys.argv[1]).read_text().splitlines()
    for i, line in enumerate(lines):
        m = json.loads(line)
        at = sorted({f[0] for f in faults(m["schema"], m["document"])})
        if at != sorted(set(m["at"])):
            complain(f"mutant {i} of {m['schema']}: {at}, want {m['at']}")
    print(f"python3-jsonschema: {len(lines)} mutated documents")
if wrong:
    print(f"python3-jsonschema: {wrong} do not agree", file=sys.stderr)
sys.exit(1 if wrong else 0)
