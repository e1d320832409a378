"""Computes the comparisons of open data again, from the values they are made of."""

import math
from dataclasses import dataclass

from open_data_methods import Unknown, Z
from open_data_values import FIRST_BYAR, Shown

Z_STRICT = 3.090232306167813
TREND_POINTS = 5
QUARTERS = 4
SCORE_FUNNEL = "funnel, score"


@dataclass(frozen=True)
class Found:
    """What comes of a comparison."""

    estimate: float
    lower: float | None = None
    upper: float | None = None
    p: float | None = None
    scale: float = 1.0


def two_sided(z):
    return math.erfc(abs(z) / math.sqrt(2))


def of_limits(value, limits, other, other_limits):
    """A difference of two values that have limits, by squaring and adding."""
    d = value - other
    lower = d - math.hypot(value - limits[0], other_limits[1] - other)
    upper = d + math.hypot(limits[1] - value, other - other_limits[0])
    reach = d - lower if d > 0 else upper - d
    if d == 0 or reach == 0:
        p = 1.0 if d == 0 else 0.0
    else:
        p = two_sided(d / (reach / Z))
    return Found(d, lower, upper, p, max(abs(value), abs(other)))


def binomial_p(a, b, share):
    """Twice the smaller tail of a of a + b."""
    n = a + b
    few, chance = (a, share) if a <= b else (b, 1 - share)
    chosen = 1.0
    for k in range(few):
        chosen *= (n - k) / (k + 1) * chance
    here = chosen * math.exp((n - few) * math.log1p(-chance))
    term = total = here
    if few <= n * chance:
        for k in range(few, 0, -1):
            term *= k / (n - k + 1) * (1 - chance) / chance
            total += term
    else:
        k = few
        while k < n and term > total * 1e-18:
            term *= (n - k) / (k + 1) * chance / (1 - chance)
            total += term
            k += 1
    return min(1.0, 2 * min(total, 1 - total + here))


def shares_p(x, n, y, m):
    """The p of two shares that are pooled."""
    pooled = (x + y) / (n + m)
    error = math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    return 1.0 if error == 0 else two_sided((x / n - y / m) / error)


def rates_p(x, n, y, m):
    """The p of two numbers of events, each of so many people."""
    if min(x, y) < FIRST_BYAR:
        return binomial_p(int(x), int(y), n / (n + m))
    return two_sided((x / n - y / m) / math.sqrt((x + y) / (n + m) * (1 / n + 1 / m)))


P_OF_COUNTS = {"Newcombe": shares_p, "square and add": rates_p}


def of_counts(one, other, per):
    """A difference of two values of which the counts decide."""
    how = one.made.difference
    if how not in P_OF_COUNTS:
        raise Unknown(f"a difference by {how}")
    counts = one.numerator, one.denominator, other.numerator, other.denominator
    value, *ends = one.made.of(*counts[:2], per)
    other_value, *other_ends = other.made.of(*counts[2:], per)
    found = of_limits(value, ends, other_value, other_ends)
    return Found(found.estimate, found.lower, found.upper, P_OF_COUNTS[how](*counts), found.scale)


def difference(one, other, per):
    """One value less another."""
    if one.is_counted and other.is_counted:
        return of_counts(one, other, per)
    if one.lower is None or other.lower is None:
        return Found(one.value - other.value, scale=max(abs(one.value), abs(other.value)))
    return of_limits(one.value, one.widest, other.value, other.widest)


def with_fixed(one, number):
    """A value less a number without a margin."""
    if one.lower is None:
        return Found(one.value - number, scale=max(abs(one.value), abs(number)))
    return of_limits(one.value, one.widest, number, (number, number))


def rest(region, country, per):
    """The country without a region."""
    numerator = country.numerator - region.numerator
    denominator = country.denominator - region.denominator
    if not country.made.formulas:
        raise Unknown("a value of the rest of the country")
    value = country.made.of(numerator, denominator, per)[0]
    wider = math.sqrt(country.denominator / denominator)
    has = country.lower is not None
    return Shown(
        country.period,
        numerator,
        denominator,
        value,
        value - wider * (country.value - country.lower) if has else None,
        value + wider * (country.upper - country.value) if has else None,
        country.coverage,
        country.made,
    )


def funnel(region, country, per, how):
    """Where a region of this size lies by chance alone."""
    target = country.value
    found = with_fixed(region, target)
    if region.lower is None:
        return found
    if how == SCORE_FUNNEL:
        share = target / per
        reach = Z_STRICT * math.sqrt(share * (1 - share) / region.denominator)
        lower, upper = max(0.0, share - reach) * per, min(1.0, share + reach) * per
    else:
        low, high = region.widest
        lower = max(0.0, target - Z_STRICT / Z * (high - region.value))
        upper = target + Z_STRICT / Z * (region.value - low)
    return Found(found.estimate, lower, upper, found.p, found.scale)


def quarter(region, values):
    """The quarter among these values, its own one of them, and those at its limits."""

    def number(before):
        return QUARTERS + 1 - math.ceil((len(values) - before) * QUARTERS / len(values))

    def at(limit):
        return number(sum(v < limit for v in values) - (1 if region.value < limit else 0))

    own = number(sum(v < region.value for v in values))
    if region.lower is None:
        return Found(own)
    ends = [at(limit) for limit in region.widest]
    return Found(own, min(ends), max(ends))


def trend(points):
    """A line through (place in time, value) of the last values, by their weights."""
    times = [step(point.period) for point in points]
    limits = [p.widest if p.is_rounded else (p.lower, p.upper) for p in points]
    weights = [(3.92 / (high - low)) ** 2 for low, high in limits]
    mean = sum(w * t for w, t in zip(weights, times)) / sum(weights)
    middle = sum(w * p.value for w, p in zip(weights, points)) / sum(weights)
    spread = sum(w * (t - mean) ** 2 for w, t in zip(weights, times))
    slope = (
        sum(w * (t - mean) * (p.value - middle) for w, t, p in zip(weights, times, points)) / spread
    )
    error = 1 / math.sqrt(spread)
    return Found(
        slope,
        slope - Z * error,
        slope + Z * error,
        two_sided(slope / error),
        max(abs(p.value) for p in points),
    )


def slope(groups):
    """The end less the beginning of a line through groups, each at the middle of its share."""
    groups = [group for group in groups if group.denominator]
    total = sum(group.denominator for group in groups)
    shares = [group.denominator / total for group in groups]
    middles = [sum(shares[:i]) + share / 2 for i, share in enumerate(shares)]
    mean = sum(s * m for s, m in zip(shares, middles))
    spread = sum(s * (m - mean) ** 2 for s, m in zip(shares, middles))
    weights = [s * (m - mean) / spread for s, m in zip(shares, middles)]
    found = sum(w * group.value for w, group in zip(weights, groups))
    errors = [(g.widest[1] - g.widest[0]) / (2 * Z) for g in groups]
    reach = Z * math.sqrt(sum((w * e) ** 2 for w, e in zip(weights, errors)))
    result = of_limits(found, (found - reach, found + reach), 0.0, (0.0, 0.0))
    scale = max(abs(group.value) for group in groups)
    return Found(result.estimate, result.lower, result.upper, result.p, scale)


def step(period):
    """The place of a period in time."""
    return int(period) if len(period) == 4 else 4 * int(period[:4]) + int(period[-1])


def corrected(chances):
    """P values of a family, corrected by Benjamini and Hochberg."""
    order = sorted(range(len(chances)), key=lambda i: -chances[i])
    result = [0.0] * len(chances)
    lowest = 1.0
    for place, i in enumerate(order):
        lowest = min(lowest, chances[i] * (len(chances) / (len(chances) - place)))
        result[i] = lowest
    return result
