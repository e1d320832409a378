"""Computes the values of open data again, from their counts, by the formulas of their dictionary.

Written apart from the software that made them, and without its libraries: what agrees here was said
well enough in the dictionary for anyone to do it.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

Z = 1.959963984540054
FIRST_BYAR = 10
ROUNDING = 0.05
SLACK = 1e-9

COUNTED = "gepubliceerde aantallen"
SUMS = "niet-gepubliceerde sommen"
SURVEY = "steekproef"
TAKEN = "overgenomen"


def digits(number):
    """A number as it is published: in twelve digits."""
    return None if number is None or not math.isfinite(number) else float(f"{number:.12g}")


def wilson(x, n):
    """Limits of a share."""
    spread = Z * math.sqrt(Z * Z + 4 * x * (1 - x / n))
    low = (2 * x + Z * Z - spread) / (2 * (n + Z * Z))
    high = (2 * x + Z * Z + spread) / (2 * (n + Z * Z))
    return (0.0 if x == 0 else low), (1.0 if x == n else high)


def poisson_at_most(x, expected):
    """The chance of at most x events."""
    term = total = math.exp(-expected)
    for k in range(1, x + 1):
        term *= expected / k
        total += term
    return total


@lru_cache
def exact_poisson(x):
    """Limits of a number of events, found by halving."""

    def root(excess, low, high):
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if excess(middle) > 0 else (low, middle)
        return (low + high) / 2

    upper = root(lambda e: poisson_at_most(x, e) - 0.025, 0, 100)
    if x == 0:
        return 0.0, upper
    return root(lambda e: 0.025 - (1 - poisson_at_most(x - 1, e)), 0, 100), upper


def byar(x):
    """Limits of a number of events, from ten on."""

    def cube(events, z):
        return events * (1 - 1 / (9 * events) + z / (3 * math.sqrt(events))) ** 3

    return max(0.0, cube(x, -Z)), cube(x + 1, Z)


def poisson(x):
    return exact_poisson(int(x)) if x < FIRST_BYAR else byar(x)


def poisson_method(x):
    return "exact Poisson" if x < FIRST_BYAR else "Byar"


def recomputed(method, x, n, per):
    """Value and limits from the counts alone."""
    if method == "telling":
        return float(x), None, None
    if method == "quotiënt":
        return x / n * per, None, None
    if method == "Wilson":
        low, high = wilson(x, n)
        return x / n * per, low * per, high * per
    if method == poisson_method(x):
        low, high = poisson(x)
        return x * (per / n), low * (per / n), high * (per / n)
    raise ValueError(f"there is no formula here for the method {method}")


@dataclass(frozen=True)
class Shown:
    """A published value, by itself."""

    period: str
    numerator: int | None
    denominator: int | None
    value: float
    lower: float | None
    upper: float | None
    method: str
    coverage: float | None

    @property
    def is_share(self):
        return self.method == "Wilson"

    @property
    def is_counted(self):
        """Whether the counts decide the limits."""
        if self.numerator is None or not self.denominator:
            return False
        return self.is_share or self.method == poisson_method(self.numerator)

    @property
    def is_rounded(self):
        """Whether its limits are published to a decimal."""
        return not self.is_counted and self.method != TAKEN

    @property
    def widest(self):
        """Its limits, at their widest where they are rounded."""
        slack = ROUNDING if self.is_rounded else SLACK
        return min(self.lower, self.value) - slack, max(self.upper, self.value) + slack
