"""How useful a release of a large table is: which groups are released, and how far the numbers are from the truth.

A million visits of 100,000 persons (skewed) in 40 districts, joined with the persons' 30 industries: 1,200 groups. A person
visits up to 8 neighbouring districts. ε 1, δ 1e-6, private selection of groups, at most 8 groups a person and 4 visits in each.
Errors are relative to plain DuckDB on the plain tables, so they hold noise and what the limits cut off. Needs `make build`.
"""

import csv
import io
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FUSEBOX = ROOT / ".build" / "release" / "fusebox"
ENGINE = ROOT / ".tools" / "duckdb"

# u(i, k) is uniform in [0, 1) and the same on every machine.
UNIFORM = "CREATE MACRO u(i, k) AS (hash(i * 16 + k) >> 11)::DOUBLE / 9007199254740992;"
VISITS = """
    SELECT (pow(u(i, 1), 1.3) * {persons})::INTEGER AS person_id,
        'd' || ((hash((pow(u(i, 1), 1.3) * {persons})::INTEGER) + (pow(u(i, 2), 2) * 8)::INTEGER) % 40) AS district,
        (u(i, 3) * 5000)::DECIMAL(9, 2) AS amount
    FROM range({visits}) AS t(i)
"""
PERSONS = "SELECT p::INTEGER AS person_id, 'i' || (hash(p * 7 + 3) % 30) AS industry FROM range({persons} + 1) AS t(p)"
QUERY = """
    SELECT v.district, p.industry, count(DISTINCT v.person_id) AS persons, count(*) AS visits, sum(v.amount) AS amount
    FROM visits AS v JOIN persons AS p ON p.person_id = v.person_id GROUP BY 1, 2
"""

TERMS = """
terms: 1
dataset: {name}
version: 1
provider: town
title: {{ zh: 访问, en: Visits }}
class: non-public
channel: contract
grade: general-1
rights: [hold, process, operate]
purposes: [research/statistics]
recipients: [institute]
window: {{ from: 2026-01-01, until: 2036-12-31 }}
approval: {{ provider: required, authority: none }}
columns:
{columns}
privacy:
  unit: {{ name: person, column: person_id }}
  job: {{ epsilon: 1, delta: 0.000001 }}
  total: {{ epsilon: 8, delta: 0.0001 }}
  minimumGroup: 1
"""
COLUMNS = {
    "visits": """  person_id: { uses: [join, count-distinct] }
  district: { uses: [group] }
  amount: { uses: [sum], bounds: [0, 5000], scale: 2 }""",
    "persons": "  person_id: { uses: [join] }\n  industry: { uses: [group] }",
}
JOB = """
job: 1
name: visits-by-industry
title: { zh: 各区各业访问, en: Visits by industry }
datasets: [visits, persons]
purposes: [research/statistics]
scenarios: [Compare districts.]
privacy:
  epsilon: 1
  delta: 0.000001
  maxGroups: 8
  maxRowsPerGroup: 4
"""


def fusebox(*words):
    done = subprocess.run([FUSEBOX, *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"fusebox {words[0]}: {done.stderr.strip()}")
    return done.stdout


def engine(sql):
    return subprocess.run([ENGINE, "-csv", "-c", UNIFORM + sql], check=True, capture_output=True, text=True).stdout


def tables(folder, visits, persons):
    for name, sql in (("visits", VISITS), ("persons", PERSONS)):
        text = sql.format(visits=visits, persons=persons)
        engine(f"COPY ({text}) TO '{folder}/{name}.parquet' (FORMAT parquet, COMPRESSION zstd);")


def truth(folder):
    sql = QUERY
    for name in COLUMNS:
        sql = sql.replace(f" {name} AS", f" '{folder}/{name}.parquet' AS")
    return {(row["district"], row["industry"]): row for row in csv.DictReader(io.StringIO(engine(sql)))}


def release(folder):
    keys, vault, job = folder / "keys", folder / "vault", folder / "job"
    fusebox("keygen", "--party", "town", "--role", "provider", "--out", keys)
    fusebox("keygen", "--party", "institute", "--role", "enterprise", "--out", keys)
    (keys / "enclave.json").write_text(fusebox("init", "--vault", vault))
    fusebox("trust", "--vault", vault, keys / "town.json", keys / "institute.json")
    for name, columns in COLUMNS.items():
        terms = folder / f"{name}.yaml"
        terms.write_text(TERMS.format(name=name, columns=columns))
        fusebox(
            "seal", folder / f"{name}.parquet", "--terms", terms, "--key", keys / "town.key.pem", "--to",
            keys / "enclave.json", "--out", folder / name,
        )
        fusebox("ingest", "--vault", vault, folder / name)
    job.mkdir()
    (job / "job.yaml").write_text(JOB)
    (job / "query.sql").write_text(QUERY)
    fusebox("approve", job, "--key", keys / "town.key.pem")
    fusebox(
        "request", job, "--key", keys / "institute.key.pem", "--party", "institute", "--purpose", "research/statistics",
        "--scenario", "Compare districts.", "--out", folder / "request.json",
    )
    fusebox("run", folder / "request.json", "--vault", vault, "--out", folder / "out")
    table = folder / "release.csv"
    fusebox(
        "open", folder / "out" / "release.csv.age", "--identity", keys / "institute.age.txt", "--out", table
    )
    with table.open(newline="") as file:
        return {(row["district"], row["industry"]): row for row in csv.DictReader(file)}


def main(visits, persons):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        tables(folder, visits, persons)
        exact, released = truth(folder), release(folder)
        errors = {
            measure: statistics.median(
                abs(float(row[measure]) / float(exact[key][measure]) - 1) for key, row in released.items()
            )
            for measure in ("persons", "visits", "amount")
        }
        print(f"{len(released)} of {len(exact)} groups are released")
        for measure, error in errors.items():
            print(f"{measure:<8} median relative error {100 * error:5.1f} %")
        print(json.dumps({"groups": len(exact), "released": len(released), "median_relative_error": errors}))


if __name__ == "__main__":
    main(*(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (1_000_000, 100_000)))
