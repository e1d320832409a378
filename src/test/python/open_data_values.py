"""Values of open data, and limits that are known from elsewhere.

Written apart from the software that made them, and without its libraries.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

from open_data_methods import Made, Z, halved, poisson_at_most

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


@lru_cache
def exact_poisson(x):
    """Limits of a number of events below ten, found by halving."""
    upper = halved(lambda e: poisson_at_most(x, e) > 0.025, 0, 100)
    if x == 0:
        return 0.0, upper
    return halved(lambda e: 1 - poisson_at_most(x - 1, e) < 0.025, 0, 100), upper


def byar(x):
    """Limits of a number of events, from ten on."""

    def cube(events, z):
        return events * (1 - 1 / (9 * events) + z / (3 * math.sqrt(events))) ** 3

    return max(0.0, cube(x, -Z)), cube(x + 1, Z)


def poisson(x):
    return exact_poisson(int(x)) if x < FIRST_BYAR else byar(x)


# What is known from elsewhere, and must be what is published where a method has this name.
KNOWN = {
    "Wilson": wilson,
    "Byar": lambda x, n: [limit / n for limit in byar(x)],
    "exact Poisson": lambda x, n: [limit / n for limit in exact_poisson(x)],
}


@dataclass(frozen=True)
class Shown:
    """A published value, by itself."""

    period: str
    numerator: int | None
    denominator: int | None
    value: float
    lower: float | None
    upper: float | None
    coverage: float | None
    made: Made

    @property
    def is_counted(self):
        """Whether the counts decide the limits."""
        return self.numerator is not None and bool(self.denominator) and self.made.compared_by_counts

    @property
    def is_rounded(self):
        """Whether its limits are published to a decimal."""
        return not self.is_counted and not self.made.taken_over

    @property
    def widest(self):
        """Its limits, at their widest where they are rounded."""
        slack = ROUNDING if self.is_rounded else SLACK
        return min(self.lower, self.value) - slack, max(self.upper, self.value) + slack
