"""Proves that open data are what they say: check_open_data.py [--all] DIR..., with nothing else.

Per folder: every byte has its checksum, the data package is valid, Parquet and CSV are the same,
and every figure and comparison follows again from what is published. What has no formula here or in
methoden.yml is skipped, and it is said of how many; with --all that is a failure. Then a copy is
spoiled in several ways, and every check must see it: a proof that cannot fail proves nothing.
"""

import json
import math
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import open_data_differences as differences
import open_data_values as values_of
import polars as pl
import yaml
from open_data_comparing import Comparing, key
from open_data_files import Failed, check_package, check_parquet, check_sums, must
from open_data_methods import Methods, Unknown
from open_data_persons import check_hidden_persons
from open_data_values import Shown

EVERYTHING = "--all"
VALUE_PRECISION = 1e-10
DIFFERENCE_PRECISION = 1e-9
P_PRECISION = 1e-6
SMALLEST_P = 1e-280


class Defined:
    """The definitions that were published beside the figures."""

    def __init__(self, folder):
        self.methods = Methods(folder)
        self.indicators = {}
        for file in (folder / "definities" / "indicators").rglob("*.yml"):
            definition = yaml.safe_load(file.read_text())
            self.indicators[definition["code"]] = definition

    def per(self, row):
        return self.indicators[row["indicator"]].get("per", 1)

    def made(self, row):
        return self.methods.of(self.indicators[row["indicator"]], row["method"])


def skipping(skipped):
    """What was left out, in words."""
    return f"; skipped, for want of a formula: {dict(skipped)}" if skipped else ""


def close(one, other, scale, precision):
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=precision, abs_tol=precision * scale)


def same_p(one, other):
    if one is None or other is None:
        return one is other
    if max(one, other) < SMALLEST_P or one == other:
        return True
    return min(one, other) > 0 and abs(math.log(one) - math.log(other)) < P_PRECISION


def check_values(values, defined):
    """Every value of counts follows from them; gives the values as a comparison needs them."""
    shown, count, skipped = {}, 0, Counter()
    for row in values.iter_rows(named=True):
        numbers = [row[c] for c in ("numerator", "denominator", "value", "lower", "upper")]
        if row["status"] == "beschermd":
            must(not any(numbers) and row["basis"] is None, f"{key(row)} is hidden and has numbers.")
        must(
            (row["standardised"] is None) == (row["standardised_method"] is None),
            f"{key(row)} does not say how it was standardised.",
        )
        if row["value"] is None:
            continue
        must(row["basis"] is not None, f"{key(row)} does not say what it follows from.")
        made = defined.made(row)
        value, lower, upper = row["value"], row["lower"], row["upper"]
        if row["basis"] in (values_of.COUNTED, values_of.SUMS) and not made.formulas:
            skipped[row["method"]] += 1
        elif row["basis"] == values_of.COUNTED:
            again = made.of(row["numerator"], row["denominator"], defined.per(row))
            largest = max(abs(value), abs(upper or 0))
            for name, one, other in zip(("value", "lower", "upper"), again, (value, lower, upper)):
                must(
                    close(one, other, largest, VALUE_PRECISION),
                    f"The {name} of {key(row)} is {other}, and {one} by its counts.",
                )
            value, lower, upper = map(values_of.digits, again)
            count += 1
        elif row["basis"] == values_of.SUMS:
            own = made.of(row["numerator"], row["denominator"], defined.per(row))[0]
            must(close(own, value, value, VALUE_PRECISION), f"The value of {key(row)} is not {own}.")
        if row["status"] == "waarde":
            shown[key(row)] = Shown(
                row["period"],
                row["numerator"],
                row["denominator"],
                value,
                lower,
                upper,
                row["coverage"],
                made,
            )
    must(count > 0, "There is no value that follows from counts: nothing is proved.")
    return shown, skipped, f"{count} values and intervals recomputed{skipping(skipped)}"


def check_formulas(defined):
    """A method with a name that is known elsewhere is what is known there."""
    count = 0
    for (_, name), made in defined.methods.made.items():
        if name in values_of.KNOWN and made.formulas:
            for x, n in ((0, 12), (3, 3), (9, 40), (10, 11), (250, 4000), (12345, 67890)):
                if (name == "Byar") == (x >= values_of.FIRST_BYAR) or name == "Wilson":
                    for one, other in zip(made.of(x, n, 1)[1:], values_of.KNOWN[name](x, n)):
                        must(close(one, other, 1, VALUE_PRECISION), f"{name} is {one} at {x} of {n}.")
                        count += 1
    return f"{count} limits by published formulas are those known elsewhere"


def check_comparisons(folder, comparisons, shown, defined):
    """Every comparison follows from the values that it is made of."""
    comparing, families = Comparing(folder, shown, defined.indicators), defaultdict(list)
    counts, skipped = Counter(), Counter()
    for row in comparisons.iter_rows(named=True):
        what = f"{row['comparison']} of {key(row)}"
        if row["p"] is not None:
            family = (row[c] for c in ("indicator", "breakdown", "comparison", "period", "level"))
            families[tuple(family)].append(row)
        must(
            (row["estimate"] is None) == (row["basis"] is None),
            f"The {what} does not say what it follows from.",
        )
        if row["estimate"] is None:
            continue
        if row["comparison"] != "helling":
            own = shown[key(row)]
            must(close(own.value, row["value"], 1, VALUE_PRECISION), f"The value of {what} differs.")
        try:
            found = comparing.of(row)
        except Unknown as unknown:
            skipped[str(unknown)] += 1
            continue
        precision = DIFFERENCE_PRECISION
        for name in ("estimate", "lower", "upper"):
            must(
                close(getattr(found, name), row[name], found.scale, precision),
                f"The {name} of {what} is {row[name]}, and {getattr(found, name)} recomputed.",
            )
        must(same_p(found.p, row["p"]), f"The p of {what} is {row['p']}, and {found.p} recomputed.")
        if row["pace_needed"] is not None:
            needed = comparing.needed(row)
            must(close(needed, row["pace_needed"], 1, precision), f"The pace of {what} is not {needed}.")
        counts[f"{row['comparison']}, {row['basis']}"] += 1
    for name, family in families.items():
        again = differences.corrected([row["p"] for row in family])
        for row, p in zip(family, again):
            must(same_p(p, row["p_corrected"]), f"The corrected p of {name} is not {p}.")
    must(counts, "There is no comparison with a number: nothing is proved.")
    of_counts = sum(n for name, n in counts.items() if name.endswith(values_of.COUNTED))
    return skipped, (
        f"{sum(counts.values())} comparisons recomputed ({of_counts} of counts): {dict(counts)}"
        + skipping(skipped)
    )


def check_origin(folder, values):
    """The package says of the whole what the rows say one by one."""
    described = json.loads((folder / "datapackage.json").read_text())["origin"]
    found = set(values["origin"].unique())
    must(found <= {"echt", "synthetisch"}, f"The origin of rows is {found}.")
    must(
        described == ("synthetisch" if "synthetisch" in found else "echt"),
        f"The data package says that its origin is {described}, and its rows {found}.",
    )
    per_period = values.group_by("indicator", "period").agg(pl.col("origin").n_unique())
    must(per_period["origin"].max() == 1, "An indicator has rows of two origins in one period.")
    return f"origin: {described}"


def tables(folder):
    return [pl.read_parquet(folder / "parquet" / f"{t}.parquet") for t in ("waarden", "vergelijkingen")]


def check(folder, everything):
    """All checks of one folder, each on a line."""
    yield check_sums(folder)
    yield check_package(folder)
    yield check_parquet(folder)
    values, comparisons = tables(folder)
    yield check_origin(folder, values)
    defined = Defined(folder)
    yield check_formulas(defined)
    shown, skipped, said = check_values(values, defined)
    yield said
    yield check_hidden_persons(values, defined.indicators)
    more, said = check_comparisons(folder, comparisons, shown, defined)
    yield said
    must(not everything or not skipped + more, f"There is no formula for {[*skipped, *more]}.")


def sees(what, action):
    try:
        action()
    except Failed:
        return
    raise Failed(f"{what} was spoiled and no check saw it.")


def spoiled_at(rows, column):
    """The same rows, in the first of which a number is another one."""
    off = pl.when(pl.int_range(pl.len()) == 0).then(1.0001).otherwise(1.0)
    if rows.schema[column] == pl.Int64:
        off = pl.when(pl.int_range(pl.len()) == 0).then(1).otherwise(0)
        return rows.with_columns(pl.col(column) + off)
    return rows.with_columns(pl.col(column) * off)


def has_formula(row, comparing):
    try:
        comparing.of(row)
    except Unknown:
        return False
    return True


def family(comparisons, condition, comparing):
    """All that is corrected together with the first comparison of which this holds, it first."""
    of_counts = comparisons.filter(condition & (pl.col("basis") == values_of.COUNTED))
    rows = enumerate(of_counts.iter_rows(named=True))
    at = next(place for place, row in rows if has_formula(row, comparing))
    first = of_counts.slice(at, 1)
    together = ["indicator", "breakdown", "comparison", "period", "level"]
    others = comparisons.join(first.select(together), on=together).join(
        first, on=comparisons.columns, how="anti", nulls_equal=True
    )
    return pl.concat([first, others])


def check_the_checks(folder):
    """Spoils a copy, a byte or a number at a time."""
    values, comparisons = tables(folder)
    defined = Defined(folder)
    shown, *_ = check_values(values, defined)
    comparing = Comparing(folder, shown, defined.indicators)
    with tempfile.TemporaryDirectory() as temp:
        copy = Path(temp) / "copy"
        shutil.copytree(folder, copy)
        file = next(f for f in sorted((copy / "waarden").iterdir()) if b";waarde;" in f.read_bytes())
        whole = file.read_bytes()
        at = whole.index(b";Byar;") - 1 if b";Byar;" in whole else whole.index(b";waarde;") + 2
        spoiled = bytearray(whole)
        spoiled[at] ^= 1
        file.write_bytes(spoiled)
        sees("A byte", lambda: check_sums(copy))
        sees("A byte", lambda: check_package(copy))
        sees("A byte", lambda: check_parquet(copy))
    other = "echt" if "synthetisch" in values["origin"] else "synthetisch"
    wrong = values.with_columns(pl.lit(other).alias("origin"))
    sees("The origin", lambda: check_origin(folder, wrong))
    follows = [
        row["basis"] == values_of.COUNTED and defined.made(row).formulas is not None
        for row in values.iter_rows(named=True)
    ]
    counted = values.filter(pl.Series(follows, dtype=pl.Boolean) & pl.col("upper").is_not_null())
    for column in ("numerator", "value", "lower", "upper"):
        rows = counted.filter(pl.col(column) > 0).head(2)
        check_values(rows, defined)
        wrong = spoiled_at(rows, column)
        sees(f"A {column}", lambda wrong=wrong: check_values(wrong, defined))
    if values["method"].str.ends_with("repeat events").any():
        events = values.filter(pl.col("method").str.ends_with("repeat events"))
        sees("Who is behind events", lambda: check_hidden_persons(events, defined.indicators))
    for column in ("estimate", "lower", "upper", "p", "p_corrected"):
        rows = family(comparisons, pl.col(column).abs() > 1e-3, comparing)
        check_comparisons(folder, rows, shown, defined)
        wrong = spoiled_at(rows, column)
        sees(f"A {column}", lambda wrong=wrong: check_comparisons(folder, wrong, shown, defined))
    return "every spoiled copy was seen"


def main(arguments):
    """The exit code is 1 when anything is wrong and 2 when there is nothing to check."""
    folders = [name for name in arguments if name != EVERYTHING]
    if not folders:
        print("Name the folders of open data: check_open_data.py report/<meting>/open-data...")
        return 2
    try:
        for name in folders:
            folder = Path(name)
            must((folder / "datapackage.json").is_file(), f"There are no open data in {folder}.")
            for said in (*check(folder, EVERYTHING in arguments), check_the_checks(folder)):
                print(f"open data: {folder.parent.name}: {said}")
    except Failed as failure:
        print(f"FAILED open data: {failure}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
