"""Says what differs between two lakes, and between the open data of two reports.

same_content.py LAKE_A LAKE_B [REPORT_A REPORT_B] [--leave-out NAME]...

Tables are compared by the names of their columns, in any order of rows and files. Ids of runs and
clocks are left out: what is compared is what the same deliveries and definitions must give again.
NAME is a table or file, or one of its columns, that is meant to differ, such as
curated/indicator_published.origin. The exit code is 0 when all is the same, 1 when something
differs and 2 when there is nothing to compare.
"""

import argparse
import gzip
import json
import sys
from pathlib import Path

import polars as pl

# When something was made, and how long it took, is no content.
CLOCKS = {
    "curated/meting": {"frozen_at", "software"},
    "curated/concept": {"frozen_at", "software"},
}
CLOCK_KEYS = {"seconds", "created", "bytes", "hash"}
SHOWN = 3
LONGEST = 300


def plain(value):
    """A value as text that is the same for equal values; clocks in maps are left out."""
    if isinstance(value, (list, tuple)):
        if value and all(isinstance(v, dict) and set(v) == {"key", "value"} for v in value):
            return plain({v["key"]: v["value"] for v in value})
        if value and all(isinstance(v, tuple) and len(v) == 2 for v in value):
            return plain(dict(value))
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in sorted(value.items()) if k not in CLOCK_KEYS}
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, float):
        return repr(value)
    return value if value is None else str(value)


class Differences:
    """What was found, and what is meant to differ."""

    def __init__(self, left_out):
        self.left_out = set(left_out)
        self.found = []
        self.compared = 0

    def meant(self, name):
        return name in self.left_out

    def add(self, name, text):
        self.found.append(f"{name}: {text}")

    def rows(self, name, one, other):
        """Compares two frames as sets of rows."""
        self.compared += 1
        columns = []
        for column in [*one.columns, *(c for c in other.columns if c not in one.columns)]:
            if self.meant(f"{name}.{column}"):
                continue
            if column not in one.columns or column not in other.columns:
                where = "second" if column in one.columns else "first"
                self.add(name, f"the {where} has no column {column}")
            elif one.schema[column] != other.schema[column]:
                self.add(name, f"{column} is {one.schema[column]} and {other.schema[column]}")
            else:
                columns.append(column)
        left, right = prepared(one, columns), prepared(other, columns)
        for what, own, others in (("first", left, right), ("second", right, left)):
            only = own.join(others, on=["row", "times"], how="anti")
            if not only.is_empty():
                self.add(name, f"{len(only)} of {len(own)} rows are in the {what} only, such as:")
                for row in only.drop("row", "times").head(SHOWN).iter_rows(named=True):
                    there = {c: v for c, v in row.items() if v is not None}
                    self.found.append(f"    {json.dumps(there, default=str)[:LONGEST]}")


def prepared(frame, columns):
    """The rows, each with its hash and how often it came before."""
    nested = [c for c in columns if isinstance(frame.schema[c], (pl.List, pl.Struct, pl.Array))]
    rows = frame.select(columns).with_columns(
        pl.Series(c, [json.dumps(plain(v)) for v in frame[c].to_list()], pl.String) for c in nested
    )
    rows = rows.with_columns(row=rows.hash_rows(seed=1))
    return rows.with_columns(times=pl.int_range(pl.len()).over("row"))


def tables(lake):
    return {str(log.parent.relative_to(lake)) for log in lake.rglob("_delta_log")}


def read_table(lake, name):
    return pl.read_delta(str(lake / name)).drop(CLOCKS.get(name, set()), strict=False)


def compare_lakes(one, other, differences):
    first, second = tables(one), tables(other)
    for name in sorted(first | second):
        if differences.meant(name):
            continue
        if name not in first or name not in second:
            differences.add(name, f"only the {'first' if name in first else 'second'} lake has it")
        else:
            differences.rows(name, read_table(one, name), read_table(other, name))


def open_data(root):
    """The files of open data below a folder, by their names."""
    return {
        str(file.relative_to(root)): file
        for file in sorted(root.rglob("*"))
        if file.is_file() and "open-data" in file.relative_to(root).parts
    }


def text(file):
    data = file.read_bytes()
    return (gzip.decompress(data) if file.suffix == ".gz" else data).decode()


def compare_files(name, one, other, differences):
    if name.endswith(".parquet"):
        differences.rows(name, pl.read_parquet(one), pl.read_parquet(other))
    elif ".csv" in name:
        # The first line names the columns, and the order of rows is part of a file.
        differences.rows(name, csv(one), csv(other))
    elif name.endswith(".json"):
        differences.compared += 1
        if plain(json.loads(text(one))) != plain(json.loads(text(other))):
            differences.add(name, "the descriptions differ")
    else:
        differences.compared += 1
        if text(one) != text(other):
            differences.add(name, "the texts differ")


def csv(file):
    return pl.read_csv(text(file).encode(), separator=";", infer_schema=False)


def compare_reports(one, other, differences):
    first, second = open_data(one), open_data(other)
    for name in sorted(first.keys() | second.keys()):
        # Sums of files that are compared themselves, with clocks in them.
        if name.endswith("SHA256SUMS") or differences.meant(name):
            continue
        if name not in first or name not in second:
            differences.add(name, f"only the {'first' if name in first else 'second'} report has it")
        else:
            compare_files(name, first[name], second[name], differences)


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--leave-out", action="append", default=[], metavar="NAME")
    given = parser.parse_args(arguments)
    if len(given.folders) not in (2, 4):
        parser.error("name two lakes, or two lakes and two folders of reports")
    differences = Differences(given.leave_out)
    compare_lakes(given.folders[0], given.folders[1], differences)
    if len(given.folders) == 4:
        compare_reports(given.folders[2], given.folders[3], differences)
    if differences.compared == 0:
        print("There is nothing to compare: no table and no open data in these folders.")
        return 2
    for line in differences.found:
        print(line)
    print(f"same_content: {differences.compared} compared, {len(differences.found)} lines differ")
    return 1 if differences.found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
