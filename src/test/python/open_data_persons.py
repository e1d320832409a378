"""Solves the limits of numbers of events for what they tell of the persons behind them.

Limits of events that come in series are those of independent events, wider by the root of the sum of
squares over the events. Whoever solves that sum knows how many persons had more than one event, so
it may follow only where the number of persons is published in the same row.
"""

import math

from open_data_comparing import key
from open_data_files import must
from open_data_values import ROUNDING, poisson

REPEAT_EVENTS = "repeat events"


def squares(row, per):
    """The smallest and largest sum of squares that fit the upper limit of a row."""
    events, exposure = row["numerator"], row["denominator"]
    _, upper = poisson(events)
    solved = []
    for slack in (-ROUNDING, ROUNDING):
        wider = ((row["upper"] + slack) * exposure / per - events) / (upper - events)
        solved.append(events * max(0.0, wider) ** 2)
    return tuple(solved)


def counted(definition):
    """The table of an indicator and what it counts of it: rows, persons or something else."""
    numerator = definition.get("numerator")
    if numerator is None:
        return None
    value = numerator["value"]
    if isinstance(value, str):
        return numerator["table"], value, None
    return numerator["table"], value.get("of", "sum" if "sum" in value else "count"), value.get("where")


def place(row):
    return tuple(row[c] for c in ("period", "level", "region", "breakdown", "category"))


def check_hidden_persons(values, defined):
    """No limits tell a number of persons that is hidden, or that nobody publishes."""
    sides = {code: counted(definition) for code, definition in defined.items()}
    persons = {}
    for row in values.iter_rows(named=True):
        side = sides[row["indicator"]]
        if side and side[1] == "persons" and row["numerator"] is not None:
            persons[side[0], str(side[2]), place(row)] = row["numerator"]
    solved = 0
    for row in values.iter_rows(named=True):
        side = sides[row["indicator"]]
        if not side or side[1] != "count" or row["upper"] is None or not row["numerator"]:
            continue
        if not (row["method"] or "").endswith(REPEAT_EVENTS):
            continue
        least, _ = squares(row, defined[row["indicator"]].get("per", 1))
        told = least > row["numerator"] and not math.isclose(least, row["numerator"], rel_tol=1e-6)
        must(
            not told or (side[0], str(side[2]), place(row)) in persons,
            f"The limits of {key(row)} tell how many persons it is about, which is not published.",
        )
        solved += told
    return f"the limits of {solved} rows tell of persons, who are published there"
