"""How useful a release of a large table is: which groups are released, and how far the numbers are from the truth.

A million visits of 100,000 persons (skewed) in 40 districts, joined with the persons' 30 industries: 1,200 groups. A person
visits up to 8 neighbouring districts. ε 1, δ 1e-6, private selection of groups, at most 8 groups a person and 4 visits in each.
Errors are relative to plain DuckDB on the plain tables, so they hold noise and what the limits cut off. Needs `make build`.
"""

import json
import pathlib
import statistics
import sys
import tempfile

import enclave

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

COLUMNS = {
    "visits": """columns:
  person_id: { uses: [join, count-distinct] }
  district: { uses: [group] }
  amount: { uses: [sum], bounds: [0, 5000], scale: 2 }""",
    "persons": "columns:\n  person_id: { uses: [join] }\n  industry: { uses: [group] }",
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


def tables(folder, visits, persons):
    for name, sql in (("visits", VISITS), ("persons", PERSONS)):
        enclave.write_parquet(sql.format(visits=visits, persons=persons), folder / f"{name}.parquet")


def by_group(rows):
    return {(row["district"], row["industry"]): row for row in rows}


def truth(folder):
    sql = QUERY
    for name in COLUMNS:
        sql = sql.replace(f" {name} AS", f" '{folder}/{name}.parquet' AS")
    return by_group(enclave.rows(sql))


def release(folder):
    vault = enclave.Enclave(folder)
    for name, columns in COLUMNS.items():
        terms = enclave.TERMS.format(name=name, more=columns, epsilon=1, total=8)
        vault.register(name, folder / f"{name}.parquet", terms)
    return by_group(vault.release(vault.write_job("visits-by-industry", JOB, QUERY)))


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
