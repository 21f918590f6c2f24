"""How far released numbers are from the truth, beside OpenDP and SmartNoise SQL on the same data, bounds, epsilon and delta.

Groups of 1,000 and of 20,000 persons with an amount from 0 to 2,000 each; which groups there are is public. Each group is the same
question once more, so one run answers it many times. Ours are whole runs, from `seal` to `open`. Needs `make build`; the rivals
are installed under `.tools` at the versions of `rivals/*.txt`. `--write` puts the tables into `Docs/accuracy.md`.
"""

import concurrent.futures
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import enclave

RIVALS = enclave.ROOT / "Benchmarks" / "rivals"
PAGE = enclave.ROOT / "Docs" / "accuracy.md"
MARK = "## Tables"

LOWER, UPPER, DELTA = 0, 2000, "0.000001"
EPSILONS = ("0.1", "1", "3")
# Persons in a group, groups, and runs of each question: how often it is answered is the product of the latter.
SHAPES = ((1_000, 500, 4), (20_000, 50, 20))

PEOPLE = "SELECT i::INTEGER AS person_id, (i // {size})::INTEGER AS place, {amount} AS amount FROM range({rows}) AS t(i)"
# Skewed, with a median near 536, which is on none of the coarser grids of candidates.
AMOUNT = f"floor(pow(u(i, 1), 1.9) * {UPPER + 1})::INTEGER"
EXACT = """
    SELECT count(*) AS count, sum(amount) AS sum, avg(amount) AS mean, var_pop(amount) AS variance,
        quantile_disc(amount, 0.5) AS lower_median, -quantile_disc(-amount, 0.5) AS upper_median
    FROM '{table}' GROUP BY place ORDER BY place
"""
MEASURES = {
    "count": "count(*)",
    "sum": "sum(amount)",
    "mean": "avg(amount)",
    "variance": "var_pop(amount)",
    "median": "median(amount)",
}

COLUMNS = f"""
quality:
  - {{ check: unique, column: person_id }}
columns:
  person_id: {{ uses: [join, count-distinct] }}
  place: {{ uses: [group, filter] }}
  amount: {{ uses: [count, sum, mean, variance, quantile], bounds: [{LOWER}, {UPPER}], scale: 0 }}
"""
JOB = """
job: 1
name: {name}
title: {{ zh: 各处金额, en: Amounts by place }}
datasets: [people]
purposes: [research/statistics]
scenarios: [Compare districts.]
privacy:
  epsilon: {epsilon}
  delta: {delta}
  maxGroups: 1
"""
# Standard errors beyond which a ratio is no chance: one false alarm in twenty for all 54 ratios of a run together.
CERTAIN = 3.1
TOOLS = {"opendp": "OpenDP", "smartnoise": "SmartNoise SQL"}


def say(text):
    print(f"{time.monotonic() - START:5.0f} s  {text}", file=sys.stderr, flush=True)


def python(rival):
    """The Python of a rival's environment, which is made if its versions are not there yet."""
    folder, wanted = enclave.ROOT / ".tools" / "rivals" / rival, RIVALS / f"{rival}.txt"
    done = folder / "installed.txt"
    if not done.exists() or done.read_text() != wanted.read_text():
        say(f"installing {rival}")
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", "--no-deps", "-r", wanted], check=True)
        done.write_text(wanted.read_text())
    return folder / "bin" / "python"


def version(rival):
    package = "smartnoise-sql" if rival == "smartnoise" else rival
    lines = (RIVALS / f"{rival}.txt").read_text().splitlines()
    return next(line.split("==")[1] for line in lines if line.startswith(package + "=="))


class Scene:
    """The data of one shape, and its exact answers."""

    def __init__(self, folder, shape):
        self.size, self.groups, self.runs = shape
        self.folder = folder / str(self.size)
        self.folder.mkdir()
        self.table = self.folder / "people.parquet"
        enclave.write_parquet(PEOPLE.format(size=self.size, amount=AMOUNT, rows=self.size * self.groups), self.table)
        enclave.engine(f"COPY (SELECT place, amount FROM '{self.table}' ORDER BY place) TO '{self.folder}/people.csv';")
        self.exact = [
            {name: float(text) for name, text in row.items()} for row in enclave.rows(EXACT.format(table=self.table))
        ]

    def error(self, measure, group, answer):
        """How far an answer is from the truth; with an even number of values every number between two is a median."""
        exact = self.exact[group]
        ends = [exact[name] for name in (("lower_median", "upper_median") if measure == "median" else (measure,))]
        return max(min(ends) - answer, answer - max(ends), 0)

    def errors(self, measure, repetitions):
        return [self.error(measure, group, value) for values in repetitions for group, value in enumerate(values)]


def ours(scene):
    """Errors by measure and epsilon, each from whole runs of jobs that differ in a comment."""
    vault = enclave.Enclave(scene.folder)
    # The ledger has room for every run.
    terms = enclave.TERMS.format(name="people", more=COLUMNS, epsilon=EPSILONS[-1], total=1000)
    vault.register("people", scene.table, terms)
    errors = {}
    for measure, sql in MEASURES.items():
        for epsilon in EPSILONS:
            say(f"fusebox, groups of {scene.size}: {measure}, epsilon {epsilon}")
            name = f"{measure}-{epsilon.replace('.', '-')}"
            answers = [answer(vault, scene, f"{name}-{run}", sql, epsilon) for run in range(scene.runs)]
            errors[measure, epsilon] = scene.errors(measure, answers)
    return errors


def answer(vault, scene, name, sql, epsilon):
    keys = ", ".join(map(str, range(scene.groups)))
    job = JOB.format(name=name, epsilon=epsilon, delta=DELTA) + f"  keys: {{ place: [{keys}] }}\n"
    folder = vault.write_job(name, job, f"-- {name}\nSELECT place, {sql} AS m FROM people GROUP BY place\n")
    rows = {int(row["place"]): float(row["m"]) for row in vault.release(folder)}
    return [rows[place] for place in range(scene.groups)]


def rival(name, interpreter, scene):
    """Errors by measure and epsilon, of the best of the rival's ways: the one with the least mean error."""
    task = {
        "table": str(scene.folder / "people.csv"), "bounds": [LOWER, UPPER], "delta": float(DELTA),
        "measures": list(MEASURES), "epsilons": EPSILONS, "repetitions": scene.runs,
    }
    done = subprocess.run(
        [interpreter, "-B", RIVALS / f"{name}_answers.py"], input=json.dumps(task), check=True, stdout=subprocess.PIPE,
        text=True, env={**os.environ, "PYTHONPATH": str(RIVALS)},
    )
    errors = {}
    for cell in json.loads(done.stdout):
        ways = {way: scene.errors(cell["measure"], answers) for way, answers in cell["ways"].items()}
        if ways:
            way = min(ways, key=lambda way: mean(ways[way]))
            errors[cell["measure"], cell["epsilon"]] = (ways[way], way)
    say(f"{name}, groups of {scene.size}: done")
    return errors


def mean(errors):
    return sum(errors) / len(errors)


def quantile(errors, share):
    ordered = sorted(errors)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def ratio(mine, theirs):
    """The ratio of the mean errors with its 95% interval, and how many standard errors its logarithm lies above 0."""
    top, bottom = mean(mine), mean(theirs)
    if not top or not bottom:
        # Errors of one side alone are as certain as their number is.
        value = 1.0 if top == bottom else math.inf if top else 0.0
        return (value, 0.0, math.inf), math.sqrt(sum(map(bool, mine)))
    spread = math.sqrt(sum(statistics.variance(errors) / len(errors) / mean(errors) ** 2 for errors in (mine, theirs)))
    value = top / bottom
    return (value, value * math.exp(-1.96 * spread), value * math.exp(1.96 * spread)), math.log(value) / spread


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}" if value else "0"


def both(errors):
    """The median error, and the one that 95 of 100 do not exceed."""
    return f"{number(quantile(errors, 0.5))} / {number(quantile(errors, 0.95))}"


def compare(mine, theirs):
    """What a rival has in one row: two errors, the ratio of ours to them, and whether ours are larger for certain."""
    if theirs is None:
        return ["–", "–"], False
    (value, low, high), distance = ratio(mine, theirs[0])
    return [both(theirs[0]), f"{value:.2f} ({low:.2f}–{high:.2f})"], distance > CERTAIN


def table(scene, mine, rivals):
    heads = ["measure", "ε", "ours"] + [head for name in rivals for head in (TOOLS[name], "ratio")] + ["OpenDP's way"]
    lines, worse = [heads], []
    for (measure, epsilon), errors in mine.items():
        line = [measure, epsilon, both(errors)]
        for name, answers in rivals.items():
            cells, found = compare(errors, answers.get((measure, epsilon)))
            line += cells
            if found:
                worse.append(f"{measure} at ε {epsilon} in groups of {scene.size:,}: {cells[1]} of {TOOLS[name]}")
        lines.append(line + [rivals["opendp"][measure, epsilon][1]])
    return aligned(lines), worse


def aligned(lines):
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    rows = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
    return "\n".join([rows[0], "| " + " | ".join("-" * width for width in widths) + " |", *rows[1:]])


def main(write):
    interpreters = {name: python(name) for name in TOOLS}
    texts, worse = [], []
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(1) as pool:
        scenes = [Scene(pathlib.Path(name), shape) for shape in SHAPES]
        asked = [[pool.submit(rival, tool, interpreters[tool], scene) for tool in TOOLS] for scene in scenes]
        for scene, futures in zip(scenes, asked):
            mine = ours(scene)
            text, found = table(scene, mine, {tool: future.result() for tool, future in zip(TOOLS, futures)})
            count = scene.groups * scene.runs
            texts.append(f"Groups of {scene.size:,} persons; {count:,} answers to each question.\n\n{text}")
            worse += found
    verdict = "\n".join(["Ours is worse:\n", *(f"- {line}" for line in worse)])
    if not worse:
        verdict = "Ours is worse nowhere beyond chance: no ratio lies above 1 by more than 3.1 standard errors."
    found = "\n\n".join(texts + [verdict]) + "\n"
    print(found)
    if write:
        head = PAGE.read_text().split(MARK)[0]
        versions = ", ".join(f"{TOOLS[name]} {version(name)}" for name in TOOLS)
        PAGE.write_text(f"{head}{MARK}\n\nMeasured {time.strftime('%Y-%m')} beside {versions}.\n\n{found}")


START = time.monotonic()

if __name__ == "__main__":
    main("--write" in sys.argv[1:])
