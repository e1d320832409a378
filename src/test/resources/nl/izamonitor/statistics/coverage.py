"""Makes coverage.csv: the exact coverage of interval methods, independent of the Java code.

Coverage is the chance that the interval holds the true parameter, summed over every outcome of
which the chance is not negligible (above 1e-18); nothing is drawn. Limits are written from the
textbook formulas on SciPy's quantiles. Run once with Python 3.11 and SciPy 1.17.1:

    python coverage.py > coverage.csv
"""

import math

import numpy as np
from scipy import stats

LEVELS = (0.95, 0.998)
SMALL = 1e-18


def z_of(level):
    return stats.norm.isf((1 - level) / 2)


def wilson(x, n, level):
    z = z_of(level)
    p = x / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return np.where(x == 0, 0.0, middle - half), np.where(x == n, 1.0, middle + half)


def clopper_pearson(x, n, level):
    tail = (1 - level) / 2
    with np.errstate(all="ignore"):
        lower = np.where(x == 0, 0.0, stats.beta.ppf(tail, x, n - x + 1))
        upper = np.where(x == n, 1.0, stats.beta.isf(tail, x + 1, n - x))
    return lower, upper


def exact_poisson(x, level):
    tail = (1 - level) / 2
    with np.errstate(all="ignore"):
        lower = np.where(x == 0, 0.0, stats.chi2.ppf(tail, 2 * x) / 2)
    return lower, stats.chi2.isf(tail, 2 * x + 2) / 2


def byar(x, level):
    z = z_of(level)
    with np.errstate(all="ignore"):
        lower = x * (1 - 1 / (9 * x) - z / (3 * np.sqrt(x))) ** 3
    lower = np.where((x == 0) | (lower < 0), 0.0, lower)
    y = x + 1
    return lower, y * (1 - 1 / (9 * y) + z / (3 * np.sqrt(y))) ** 3


def rate(x, level):
    few = x < 10
    exact, by = exact_poisson(x, level), byar(x, level)
    return np.where(few, exact[0], by[0]), np.where(few, exact[1], by[1])


def newcombe(x1, n1, x2, n2, level):
    l1, u1 = wilson(x1, n1, level)
    l2, u2 = wilson(x2, n2, level)
    p1, p2 = x1 / n1, x2 / n2
    d = p1 - p2
    return d - np.hypot(p1 - l1, u2 - p2), d + np.hypot(u1 - p1, p2 - l2)


def rate_difference(x1, x2, level):
    (l1, u1), (l2, u2) = rate(x1, level), rate(x2, level)
    d = x1 - x2
    return d - np.hypot(x1 - l1, u2 - x2), d + np.hypot(u1 - x1, x2 - l2)


def rate_ratio(x1, x2, level):
    """Odds of the limits of the first's share; without events of the second there are none."""
    few = np.minimum(x1, x2) < 10
    with np.errstate(all="ignore"):
        both = x1 + x2
        exact, score = clopper_pearson(x1, both, level), wilson(x1, both, level)
        shares = [np.where(few, exact[i], score[i]) for i in (0, 1)]
        odds = [share / (1 - share) for share in shares]
    return np.where(x2 == 0, np.nan, odds[0]), np.where(x2 == 0, np.nan, odds[1])


def likely(law, top):
    x = np.arange(0, top + 1)
    chance = law.pmf(x)
    keep = chance > SMALL
    return x[keep].astype(float), chance[keep]


def held(limits, truth, chance):
    return float(chance[(limits[0] <= truth) & (truth <= limits[1])].sum())


def row(method, level, size, parameter, other_size, other_parameter, coverage):
    print(f"{method},{level},{size},{parameter},{other_size},{other_parameter},{coverage:.12f}")


print("method,level,size,parameter,other_size,other_parameter,coverage")
for level in LEVELS:
    for n in (50, 100, 200, 500, 1000, 2000, 5000):
        for p in (0.02, 0.05, 0.1, 0.2, 0.3, 0.5):
            x, chance = likely(stats.binom(n, p), n)
            row("wilson", level, n, p, "", "", held(wilson(x, n, level), p, chance))
            limits = clopper_pearson(x, n, level)
            row("clopper-pearson", level, n, p, "", "", held(limits, p, chance))
    for mean in (1, 2, 3, 5, 8, 10, 12, 15, 20, 30, 50, 75, 100, 150, 200):
        x, chance = likely(stats.poisson(mean), mean + 20 * int(math.sqrt(mean)) + 40)
        for name, method in (("exact-poisson", exact_poisson), ("byar", byar), ("rate", rate)):
            row(name, level, 1, mean, "", "", held(method(x, level), mean, chance))
    for n1, n2 in ((50, 50), (50, 200), (200, 200)):
        for p1, p2 in ((0.02, 0.05), (0.1, 0.3), (0.5, 0.5)):
            x1, chance1 = likely(stats.binom(n1, p1), n1)
            x2, chance2 = likely(stats.binom(n2, p2), n2)
            grid1, grid2 = np.meshgrid(x1, x2, indexing="ij")
            limits = newcombe(grid1, n1, grid2, n2, level)
            chance = np.outer(chance1, chance2)
            row("newcombe", level, n1, p1, n2, p2, held(limits, p1 - p2, chance))
    for mean1, mean2 in ((2, 5), (10, 10), (20, 50), (100, 150)):
        x1, chance1 = likely(stats.poisson(mean1), mean1 + 20 * int(math.sqrt(mean1)) + 40)
        x2, chance2 = likely(stats.poisson(mean2), mean2 + 20 * int(math.sqrt(mean2)) + 40)
        grid1, grid2 = np.meshgrid(x1, x2, indexing="ij")
        chance = np.outer(chance1, chance2)
        limits = rate_difference(grid1, grid2, level)
        row("rate-difference", level, 1, mean1, 1, mean2, held(limits, mean1 - mean2, chance))
        limits = rate_ratio(grid1, grid2, level)
        row("rate-ratio", level, 1, mean1, 1, mean2, held(limits, mean1 / mean2, chance))
