"""Checks the files of open data: checksums, data package, and that all forms are the same."""

import hashlib
import json
from collections import defaultdict
from pathlib import Path

import polars as pl
from frictionless import Package, system

TYPES = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "date": pl.Date}


class Failed(Exception):
    """Says in one sentence what is wrong with open data."""


def must(condition, text):
    if not condition:
        raise Failed(text)


def check_sums(folder):
    """Every file is listed with its checksum, and nothing else is."""
    listed = {}
    for line in (folder / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ", 1)
        listed[name] = digest
    there = {str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file()}
    different = there.symmetric_difference({*listed, "SHA256SUMS"})
    must(not different, f"SHA256SUMS and the folder differ in {sorted(different)[:3]}.")
    for name, digest in listed.items():
        own = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        must(own == digest, f"{name} has another checksum than SHA256SUMS says.")
    return f"{len(listed)} checksums"


def check_package(folder):
    """The data package is valid: types, constraints, keys, sizes and checksums."""
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    problems = report.flatten(["name", "type", "message"])
    must(report.valid, f"The data package is not valid: {problems[:2]}")
    return f"{len(report.tasks)} resources valid"


def schema(folder, table):
    fields = json.loads((folder / "schemas" / f"{table}.json").read_text())["fields"]
    return {field["name"]: TYPES[field["type"]] for field in fields}


def csv(folder, table, files):
    """The rows of CSV files, without the apostrophe in front of what looks like a formula."""
    types = schema(folder, table)
    frames = [
        pl.read_csv(file, separator=";", schema_overrides=types)
        for file in files
    ]
    if not frames:
        return pl.DataFrame(schema=types)
    rows = pl.concat(frames)
    texts = [name for name, kind in types.items() if kind == pl.String]
    return rows.with_columns(pl.col(texts).str.replace(r"^'([=+\-@\t\r])", "$1"))


def check_parquet(folder):
    """Every table is the same in all its forms."""
    described = json.loads((folder / "datapackage.json").read_text())["resources"]
    by_table = defaultdict(list)
    for resource in described:
        by_table[Path(resource["schema"]).stem].append(folder / resource["path"])
    rows = 0
    for table, files in by_table.items():
        parquet = pl.read_parquet(folder / "parquet" / f"{table}.parquet")
        whole = [file for file in files if file.parent == folder]
        parts = [file for file in files if file.parent != folder]
        for form in (whole, parts):
            if form:
                own = csv(folder, table, form)
                must(own.schema == parquet.schema, f"The columns of {table} differ in CSV.")
                must(own.equals(parquet), f"The rows of {table} differ between CSV and Parquet.")
        rows += parquet.height
    return f"{rows} rows the same in CSV and Parquet"
