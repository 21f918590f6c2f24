"""SmartNoise SQL's answers, where a row is a person and which groups there are is public.

The library draws with the epsilon that it is given for each noisy column, and tells what a query costs in all; the largest is
taken with which a query costs what was asked for. The exact aggregates are read once, with the library's own subquery, and noise
is drawn again for every repetition.
"""

import math
import warnings

import pandas
import snsql
import task

warnings.filterwarnings("ignore")

# Values are told in thousands: the library refuses noise as large as that of squares in units.
UNIT = 1000
POWERS = {"count": 0, "sum": 1, "mean": 1, "variance": 2}

QUERIES = {
    "count": "SELECT place, COUNT(*) AS m FROM town.people GROUP BY place",
    "sum": "SELECT place, SUM(amount) AS m FROM town.people GROUP BY place",
    "mean": "SELECT place, AVG(amount) AS m FROM town.people GROUP BY place",
    "variance": "SELECT place, VAR(amount) AS m FROM town.people GROUP BY place",
}


def metadata(job):
    people = {
        "row_privacy": True,
        "max_ids": 1,
        "censor_dims": False,
        "place": {"type": "int"},
        "amount": {"type": "float", "lower": job.lower / UNIT, "upper": job.upper / UNIT},
    }
    return {"": {"town": {"people": people}}}


def reader(job, people, epsilon):
    privacy = snsql.Privacy(epsilon=epsilon, delta=job.delta)
    return snsql.from_connection(people, privacy=privacy, metadata=metadata(job))


def costing(job, query, epsilon):
    """A reader whose epsilon for each column makes a query cost what was asked for, and no more.

    The costs of few columns add up, so that one step finds it; the library's advanced composition never helps so few.
    """
    share = epsilon
    while (cost := reader(job, job.sample, share).get_privacy_cost(query)[0]) > epsilon:
        share *= epsilon / cost * (1 - 1e-9)
    return reader(job, job.sample, share)


def load(job):
    """Reads the table once; readers that only draw noise get a part of it, for each copies its table."""
    people = pandas.read_csv(job.path)
    people["amount"] /= UNIT
    job.sample, job.exact = people.head(), {}
    job.whole = reader(job, people, 1.0).reader


def respond(job, measure, epsilon):
    if measure not in QUERIES:
        return {}
    if not hasattr(job, "whole"):
        load(job)
    query = QUERIES[measure]
    private = costing(job, query, float(epsilon))
    if measure not in job.exact:
        subquery, _ = private._rewrite(query)
        job.exact[measure] = job.whole.execute(str(subquery))
    repetitions = []
    for _ in range(job.repetitions):
        rows = private.execute(query, pre_aggregated=list(job.exact[measure]))[1:]
        # A mean of no rows is no number; the middle of the bounds is the best guess then.
        middle = (job.lower + job.upper) / 2
        values = {int(place): float(m) * UNIT ** POWERS[measure] for place, m in rows}
        repetitions.append([m if math.isfinite(m) else middle for _, m in sorted(values.items())])
    return {"default": repetitions}


if __name__ == "__main__":
    task.answer(respond)
