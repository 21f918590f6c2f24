"""Fuzzes the parser of terms and compares it with the JSON Schema.

Builds `fuzz-terms` in release mode, lets it parse a number of mutated documents on every core, and validates each distinct document
that it accepted. Fails (exit 1) if it crashed, if the schema refuses an accepted document, or if too few were accepted to tell.

    python3 Benchmarks/fuzz_terms.py [DOCUMENTS [SECONDS [SEED]]]
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT / "Scripts"))

import fetch  # noqa: E402

VALIDATOR = {
    "requirement": "fastjsonschema==2.22.3",
    "archive": "f670b443830b75aca3f00b75949efa20f4b2a80302ec7a21505c28dd54cffd43",
}
SCHEMA = ROOT / "Sources" / "FusePolicy" / "Terms" / "terms.schema.json"
TELLING = 50  # One document in so many has to be accepted, and to differ from all others.
SHOWN = 5


def validator():
    """The validator's wheel, which Python imports from as it is."""
    wheel = ROOT / ".tools" / "fastjsonschema-2.22.3-py3-none-any.whl"
    if not wheel.exists() or fetch.sha256(wheel) != VALIDATOR["archive"]:
        wheel.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            fetch.put(open(fetch.download(VALIDATOR, folder), "rb"), wheel, 0o644)
    sys.path.insert(0, str(wheel))
    import fastjsonschema

    return fastjsonschema.compile(json.loads(SCHEMA.read_text())), fastjsonschema.JsonSchemaException


def build():
    command = ["swift", "build", "-c", "release", "--package-path", HERE, "--product", "fuzz-terms"]
    subprocess.run(command, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", HERE, "--show-bin-path"],
        check=True, capture_output=True, text=True,
    )
    return pathlib.Path(shown.stdout.strip()) / "fuzz-terms"


def samples():
    return sorted([*(ROOT / "Docs" / "examples").rglob("*terms*.yaml"), *(ROOT / "Docs" / "examples" / "terms").glob("*.yaml"),
                   *(HERE / "Samples").glob("*.yaml")])


def fuzz(program, documents, seconds, seed, folder):
    """Runs one process a core; each takes its own share of the numbers."""
    workers = max(1, min(os.cpu_count() or 1, documents))
    share = -(-documents // workers)
    runs = []
    for worker in range(workers):
        place = folder / str(worker)
        place.mkdir()
        words = [program, seed, worker * share, min(share, documents - worker * share), seconds, place, *samples()]
        runs.append(subprocess.Popen([str(word) for word in words], stdout=subprocess.PIPE, text=True))
    reports = [(run.communicate()[0], run.returncode) for run in runs]
    crashed = [code for _, code in reports if code != 0]
    if crashed:
        sys.exit(f"fuzz: the parser crashed with {crashed}, seed {seed}; look for the number from the share on")
    return [json.loads(text) for text, _ in reports]


def lines(folder, name):
    seen = set()
    for path in sorted(folder.glob(f"*/{name}.jsonl")):
        for line in path.open(encoding="utf-8"):
            if line not in seen:
                seen.add(line)
                yield line


def complaint(validate, exception, line):
    try:
        validate(json.loads(line))
    except exception as error:
        return str(error)
    return None


def main(documents=1_000_000, seconds=1800, seed=20261123):
    validate, exception = validator()
    program = build()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        reports = fuzz(program, documents, seconds, seed, folder)
        total = {key: sum(report[key] for report in reports) for key in reports[0]}
        total["seconds"] = max(report["seconds"] for report in reports)
        total["slowest_us"] = max(report["slowest_us"] for report in reports)
        complaints = [(complaint(validate, exception, line), line) for line in lines(folder, "accepted")]
        total["distinct"] = len(complaints)
        wrong = [(text, line) for text, line in complaints if text]
        refused = [complaint(validate, exception, line) for line in lines(folder, "refused")]
    total.update(seed=seed, schemaRefusesAccepted=len(wrong), refusedSeen=len(refused))
    total["schemaRefusesToo"] = sum(1 for text in refused if text)
    print(json.dumps(total, indent=2))
    for text, line in wrong[:SHOWN]:
        print(f"accepted, and refused by the schema: {text}\n  {line}", file=sys.stderr)
    if total["distinct"] * TELLING < total["documents"]:
        sys.exit("fuzz: too few documents were accepted to tell anything; make the mutations milder")
    if wrong:
        sys.exit("fuzz: the schema refuses documents that the parser accepts; correct one of them")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
