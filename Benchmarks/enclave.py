"""An enclave with one provider and one enterprise, for benchmarks: seals tables, runs jobs and opens their releases.

Needs `make build`, and the engine that it fetches.
"""

import csv
import io
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FUSEBOX = ROOT / ".build" / "release" / "fusebox"
ENGINE = ROOT / ".tools" / "duckdb"

# u(i, k) is uniform in [0, 1) and the same on every machine.
UNIFORM = "CREATE MACRO u(i, k) AS (hash(i * 16 + k) >> 11)::DOUBLE / 9007199254740992;"

PURPOSE = "research/statistics"
SCENARIO = "Compare districts."

TERMS = """
terms: 1
dataset: {name}
version: 1
provider: town
title: {{ zh: 数据, en: Data }}
class: non-public
channel: contract
grade: general-1
rights: [hold, process, operate]
purposes: [research/statistics]
recipients: [institute]
window: {{ from: 2026-01-01, until: 2036-12-31 }}
approval: {{ provider: required, authority: none }}
{more}
privacy:
  unit: {{ name: person, column: person_id }}
  job: {{ epsilon: {epsilon}, delta: 0.000001 }}
  total: {{ epsilon: {total}, delta: 0.01 }}
  minimumGroup: 1
"""


def fusebox(*words):
    done = subprocess.run([FUSEBOX, *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"fusebox {words[0]}: {done.stderr.strip()}")
    return done.stdout


def engine(sql):
    return subprocess.run([ENGINE, "-csv", "-c", UNIFORM + sql], check=True, capture_output=True, text=True).stdout


def rows(sql):
    """The rows of a query on plain tables, as dictionaries of text."""
    return list(csv.DictReader(io.StringIO(engine(sql))))


def write_parquet(sql, path):
    engine(f"COPY ({sql}) TO '{path}' (FORMAT parquet, COMPRESSION zstd);")


class Enclave:
    """An enclave in a folder, where `town` provides and `institute` asks."""

    def __init__(self, folder):
        self.folder = folder
        self.keys, self.vault = folder / "keys", folder / "vault"
        fusebox("keygen", "--party", "town", "--role", "provider", "--out", self.keys)
        fusebox("keygen", "--party", "institute", "--role", "enterprise", "--out", self.keys)
        (self.keys / "enclave.json").write_text(fusebox("init", "--vault", self.vault))
        fusebox("trust", "--vault", self.vault, self.keys / "town.json", self.keys / "institute.json")

    def register(self, name, table, terms):
        """Seals a Parquet file under the text of its terms, and hands it in."""
        path = self.folder / f"{name}.yaml"
        path.write_text(terms)
        fusebox(
            "seal", table, "--terms", path, "--key", self.keys / "town.key.pem", "--to",
            self.keys / "enclave.json", "--out", self.folder / name,
        )
        fusebox("ingest", "--vault", self.vault, self.folder / name)

    def write_job(self, name, job, query):
        path = self.folder / "jobs" / name
        path.mkdir(parents=True)
        (path / "job.yaml").write_text(job)
        (path / "query.sql").write_text(query)
        return path

    def release(self, job):
        """Approves a job's folder, runs it, and gives the rows of its release."""
        request, out = job / "request.json", job / "out"
        fusebox("approve", job, "--key", self.keys / "town.key.pem")
        fusebox(
            "request", job, "--key", self.keys / "institute.key.pem", "--party", "institute", "--purpose", PURPOSE,
            "--scenario", SCENARIO, "--out", request,
        )
        fusebox("run", request, "--vault", self.vault, "--out", out)
        table = job / "release.csv"
        fusebox("open", out / "release.csv.age", "--identity", self.keys / "institute.age.txt", "--out", table)
        with table.open(newline="") as file:
            return list(csv.DictReader(file))
