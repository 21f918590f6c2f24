"""OpenDP's answers for groups of unknown size, where neighbours differ by one row; each in all the ways that its users have.

What the data alone decides is computed once a group, and its noise is drawn again for every repetition: that is what the whole
measurement does each time it is invoked, as the map of the chain is checked to say.
"""

import functools
import math

import opendp.prelude as dp
import task

dp.enable_features("contrib")
ROWS = dp.symmetric_distance()


def integers(lower=None, upper=None):
    bounds = None if lower is None else (lower, upper)
    return dp.vector_domain(dp.atom_domain(bounds=bounds, T=int))


def noise(measure, epsilon):
    """A Laplace measurement after a transformation of rows, with the least scale that is epsilon-private for one row."""
    scale = dp.binary_search_param(lambda scale: measure >> dp.m.then_laplace(scale), 1, epsilon)
    assert (measure >> dp.m.then_laplace(scale)).map(1) <= epsilon
    return (measure.output_domain, measure.output_metric) >> dp.m.then_laplace(scale)


def total(lower, upper, epsilon):
    """The exact sum of clamped values and its noise; each step is public so that values need not be passed for every draw."""
    chain = (integers(), ROWS) >> dp.t.then_clamp((lower, upper)) >> dp.t.then_sum()
    return chain, noise(chain, epsilon)


def size(epsilon):
    chain = (integers(), ROWS) >> dp.t.then_count()
    return chain, noise(chain, epsilon)


def repeat(times, groups, parts, combine):
    """Combines noisy parts, each a pair of what is exact of a group and its noise, as often as asked."""
    exact = [[(chain(prepare(values)), draw) for (chain, draw), prepare in parts] for values in groups]
    return [[combine(*[draw(value) for value, draw in group]) for group in exact] for _ in range(times)]


def plain(values):
    return values


def shifted(centre):
    return lambda values: [value - centre for value in values]


def squared(centre):
    return lambda values: [(value - centre) ** 2 for value in values]


def count(job, epsilon):
    return {"laplace": repeat(job.repetitions, job.values, [(size(epsilon), plain)], lambda n: n)}


def sums(job, epsilon):
    part = total(job.lower, job.upper, epsilon)
    return {"laplace": repeat(job.repetitions, job.values, [(part, plain)], lambda s: s)}


def means(job, epsilon):
    centre = (job.lower + job.upper) // 2
    ways = {"plain": 0, "centred by hand": centre}
    return {
        way: repeat(
            job.repetitions, job.values,
            [(total(job.lower - c, job.upper - c, epsilon / 2), shifted(c)), (size(epsilon / 2), plain)],
            lambda s, n: min(max(c + s / max(n, 1), job.lower), job.upper),
        )
        for way, c in ways.items()
    }


def variances(job, epsilon):
    centre = (job.lower + job.upper) // 2
    ways = {"plain": 0, "centred by hand": centre}
    most = (job.upper - job.lower) ** 2 / 4

    def combine(s, q, n):
        n = max(n, 1)
        return min(max(q / n - (s / n) ** 2, 0), most)

    answers = {"resized": resized_variances(job, epsilon, most)}
    for way, c in ways.items():
        squares = max((job.lower - c) ** 2, (job.upper - c) ** 2)
        parts = [
            (total(job.lower - c, job.upper - c, epsilon / 3), shifted(c)),
            (total(0, squares, epsilon / 3), squared(c)),
            (size(epsilon / 3), plain),
        ]
        answers[way] = repeat(job.repetitions, job.values, parts, combine)
    return answers


def resized_variances(job, epsilon, most):
    """A noisy size, to which the values are cut or filled up, and then the variance of a known size."""
    counting = size(epsilon / 2)
    floats = (dp.vector_domain(dp.atom_domain(T=float, nan=False)), ROWS)
    values = [[float(value) for value in group] for group in job.values]
    bounds = (float(job.lower), float(job.upper))

    @functools.cache
    def sized(n):
        chain = (
            floats >> dp.t.then_clamp(bounds) >> dp.t.then_resize(n, constant=(bounds[0] + bounds[1]) / 2)
            >> dp.t.then_variance(ddof=0)
        )
        return chain, noise(chain, epsilon / 2)

    def once(group, exact):
        chain, draw = sized(max(2, counting[1](exact)))
        return min(max(draw(chain(group)), 0), most)

    # One repetition at most: each needs the rows again, for the size differs.
    return [[once(group, len(group)) for group in values] for _ in range(1)]


def medians(job, epsilon):
    answers = {}
    for step in (1, 10, 50):
        candidates = list(range(job.lower, job.upper + 1, step))
        answers[f"candidates {step} apart"] = scored_medians(job, epsilon, candidates)
    answers["tree of counts"] = tree_medians(job, epsilon)
    return answers


def scored_medians(job, epsilon, candidates):
    space = integers(), ROWS
    scores = dp.t.make_quantile_score_candidates(*space, candidates, 0.5)
    make = functools.partial(
        dp.m.make_noisy_max, scores.output_domain, scores.output_metric, dp.max_divergence(), negate=True
    )
    scale = dp.binary_search_param(lambda scale: scores >> make(scale=scale), 1, epsilon)
    choose = make(scale=scale)
    assert (scores >> choose).map(1) <= epsilon
    exact = [scores(values) for values in job.values]
    return [[candidates[choose(group)] for group in exact] for _ in range(job.repetitions)]


def tree_medians(job, epsilon):
    """A tree of noisy counts of single values, made consistent, from which the median is read."""
    leaves = job.upper - job.lower + 1
    factor = dp.t.choose_branching_factor(size_guess=len(job.values[0]))
    counts = (
        (integers(), ROWS) >> dp.t.then_count_by_categories(list(range(job.lower, job.upper)), null_category=True)
    )
    tree = counts >> dp.t.then_b_ary_tree(leaf_count=leaves, branching_factor=factor)
    draw = noise(tree, epsilon)
    consistent = dp.t.make_consistent_b_ary_tree(factor)
    edges = [float(edge) for edge in range(job.lower, job.upper + 2)]
    read = dp.t.make_quantiles_from_counts(edges, alphas=[0.5], F=float)
    exact = [tree(values) for values in job.values]

    def once(group):
        leaf_counts = consistent(draw(group))[-leaves:]
        return math.floor(read([max(0.0, count) for count in leaf_counts])[0])

    # Slow: a part of the repetitions suffices.
    return [[once(group) for group in exact] for _ in range(1)]


MEASURES = {"count": count, "sum": sums, "mean": means, "variance": variances, "median": medians}


def respond(job, measure, epsilon):
    if not hasattr(job, "values"):
        job.values = job.groups()
    return MEASURES[measure](job, float(epsilon))


if __name__ == "__main__":
    task.answer(respond)
