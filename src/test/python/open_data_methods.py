"""What open data publish of their statistical methods, so that nothing here knows one by its name."""

import ast
import math
from dataclasses import dataclass
from functools import lru_cache

import yaml
from open_data_files import must

Z = 1.959963984540054
HALVINGS = 200


class Unknown(Exception):
    """Names something for which no formula is published."""


def halved(is_too_low, low, high):
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if is_too_low(middle) else (low, middle)
    return (low + high) / 2


def poisson_at_most(x, expected):
    """The chance of at most x events."""
    term = total = math.exp(-expected)
    for k in range(1, x + 1):
        term *= expected / k
        total += term
    return total


def binomial_at_most(x, n, share):
    """The chance of at most x of n."""
    if share in (0.0, 1.0):
        return 1.0 if share == 0 or x >= n else 0.0
    whole = math.lgamma(n + 1) + n * math.log1p(-share)
    odds = math.log(share) - math.log1p(-share)
    terms = (math.lgamma(k + 1) + math.lgamma(n - k + 1) - k * odds for k in range(x + 1))
    return sum(math.exp(whole - term) for term in terms)


@lru_cache
def qchisq(p, df):
    """The quantile of chi squared for an even number of degrees: that of events of Poisson."""
    if df == 0:
        return 0.0
    fewer = int(df) // 2 - 1
    return 2 * halved(lambda e: 1 - poisson_at_most(fewer, e) < p, 0, 10 * (df + 10))


@lru_cache
def qbeta(p, a, b):
    """The quantile of beta for whole numbers: that of a share of the binomial distribution."""
    if a == 0 or b == 0:
        return 0.0 if a == 0 else 1.0
    if a > b:
        return 1 - qbeta(1 - p, b, a)
    return halved(lambda share: 1 - binomial_at_most(int(a) - 1, int(a + b) - 1, share) < p, 0.0, 1.0)


FUNCTIONS = {"sqrt": math.sqrt, "pow": math.pow, "qchisq": qchisq, "qbeta": qbeta}
NAMES = {"x", "n", "per", "z"}
PARTS = (
    ast.Expression,
    ast.BinOp,
    ast.UnaryOp,
    ast.Call,
    ast.Name,
    ast.Constant,
    ast.operator,
    ast.unaryop,
    ast.Load,
)


def formula(text):
    """Published arithmetic as a function of x, n and per; none where nothing follows from counts."""
    if text is None:
        return lambda x, n, per: None
    tree = ast.parse(text, mode="eval")
    for node in ast.walk(tree):
        known = not isinstance(node, ast.Name) or node.id in NAMES or node.id in FUNCTIONS
        must(isinstance(node, PARTS) and known, f"The formula {text} is no arithmetic.")
    code = compile(tree, text, "eval")
    own = {"__builtins__": {}, "z": Z, **FUNCTIONS}
    return lambda x, n, per: float(eval(code, own, {"x": x, "n": n, "per": per}))


@dataclass(frozen=True)
class Made:
    """How values are made that have one text in the column method."""

    difference: str
    taken_over: bool
    compared_by_counts: bool
    formulas: tuple | None

    def of(self, x, n, per):
        """Value and limits from the counts alone."""
        return tuple(one(x, n, per) for one in self.formulas)


class Methods:
    """All that methoden.yml says, by the method of a definition and the method of a row."""

    def __init__(self, folder):
        self.made = {}
        described = yaml.safe_load((folder / "definities" / "methoden.yml").read_text())
        for code, method in described.items():
            for name, made in method["values"].items():
                formulas = None
                if "value" in made:
                    formulas = tuple(formula(made[one]) for one in ("value", "lower", "upper"))
                self.made[code, name] = Made(
                    method["difference"],
                    method["taken_over"],
                    made["compared_by_counts"],
                    formulas,
                )

    def of(self, definition, name):
        made = self.made.get((definition["method"], name))
        must(made, f"methoden.yml does not describe {name} of {definition['method']}.")
        return made
