"""Finds the values that a comparison of open data is made of, in nothing but these data."""

from collections import defaultdict

import open_data_differences as differences
import yaml
from open_data_methods import Unknown

PLACE = ["level", "region", "breakdown", "category"]
SAME_AREA = 0.01


def key(row):
    return (row["indicator"], row["period"], *(row[column] for column in PLACE))


class Comparing:
    """Makes the comparisons of open data again."""

    def __init__(self, folder, shown, defined):
        self.shown = shown
        self.defined = defined
        self.lists = {
            file.stem: yaml.safe_load(file.read_text()).get("compare", [])
            for file in (folder / "definities" / "reference" / "categories").glob("*.yml")
        }
        self.norms = {}
        for file in (folder / "definities" / "reference" / "normen").glob("*.yml"):
            for norm in yaml.safe_load(file.read_text())["norms"]:
                self.norms[norm["norm"]] = norm
        self.series = defaultdict(dict)
        self.beside = defaultdict(list)
        for (indicator, period, *place), value in shown.items():
            self.series[(indicator, *place)][period] = value
            level, region, breakdown, category = place
            if region != "ONBEKEND" and "ONBEKEND" not in category:
                self.beside[(indicator, period, level, breakdown, category)].append(value.value)

    def at(self, row, **other):
        return self.shown.get(key({**row, **other}))

    def of(self, row):
        """What comes of one comparison."""
        per = self.defined[row["indicator"]].get("per", 1)
        own = self.at(row)
        country = self.at(row, level="nederland", region="NL")
        match row["comparison"]:
            case "vorige" | "0-meting":
                return differences.difference(own, self.at(row, period=row["compared_with"]), per)
            case "kloof":
                return differences.difference(own, self.at(row, category=row["compared_with"]), per)
            case "rest van Nederland":
                return differences.difference(own, differences.rest(own, country, per), per)
            case "norm":
                return differences.with_fixed(own, row["other_value"])
            case "trechter":
                return differences.funnel(own, country, per, row["method"])
            case "kwantiel":
                place = (row[c] for c in ("indicator", "period", "level", "breakdown", "category"))
                return differences.quarter(own, self.beside[tuple(place)])
            case "trend":
                return differences.trend(self.points(row, own))
            case "helling":
                codes = self.lists[row["breakdown"]]
                return differences.slope([self.at(row, category=code) for code in codes])
        raise Unknown(f"the comparison {row['comparison']}")

    def points(self, row, own):
        """The last five values that may be compared with the last one."""
        series = self.series[(row["indicator"], *(row[column] for column in PLACE))]
        points = []
        for period in sorted((p for p in series if p <= row["period"]), reverse=True):
            point = series[period]
            if self.breaks(row, period) != self.breaks(row, row["period"]):
                break
            covers = [value.coverage for value in (own, point)]
            if (covers[0] is None) != (covers[1] is None):
                break
            if covers[0] is not None and abs(covers[0] - covers[1]) >= SAME_AREA:
                break
            points.append(point)
        return points[: differences.TREND_POINTS]

    def breaks(self, row, period):
        """How many breaks a value of this period is behind."""
        parts = {row["breakdown"], *row["breakdown"].split("*")}
        return sum(
            one.get("kind", "breuk") == "breuk"
            and str(one["from"]) <= period
            and (not one.get("regions") or row["region"] in one["regions"])
            and (not one.get("breakdowns") or bool(parts & set(one["breakdowns"])))
            for one in self.defined[row["indicator"]].get("trend_breaks", [])
        )

    def needed(self, row):
        """What a norm still asks for per year."""
        norm = self.norms[row["compared_with"]]
        to_go = row["other_value"] - row["value"]
        up = norm["bound"] in ("minstens", "stijging")
        end = f"{norm['year']}KW4" if len(row["period"]) > 4 else str(norm["year"])
        steps = differences.step(end) - differences.step(row["period"])
        years = steps / (4 if len(row["period"]) > 4 else 1)
        reached = to_go <= 0 if up else to_go >= 0
        return None if reached or years <= 0 else to_go / years
