"""Tries same_content.py on small lakes that are the same, and on lakes that differ in one thing."""

import gzip
import json
import tempfile
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import polars as pl
import same_content

ROWS = {"code": ["a", "b", "b"], "n": [1, 2, 2], "list": [["x"], [], None]}


def make(home, name, rows=ROWS, frozen_at=1, created="2026", seconds=1):
    lake, report = home / name / "lake", home / name / "report"
    pl.DataFrame(rows).write_delta(str(lake / "curated" / "tally"))
    meting = pl.DataFrame(
        {"meting": ["m"], "frozen_at": [frozen_at], "attack": [[{"key": "seconds", "value": seconds}]]}
    )
    meting.write_delta(str(lake / "curated" / "meting"))
    data = report / "m" / "open-data"
    data.mkdir(parents=True)
    (data / "waarden.csv.gz").write_bytes(gzip.compress(b"code;n\na;1\n", mtime=frozen_at))
    (data / "datapackage.json").write_text(json.dumps({"created": created, "title": "t"}))
    return [str(lake), str(report)]


def differs(one, other, *more):
    said = StringIO()
    with redirect_stdout(said):
        code = same_content.main([one[0], other[0], one[1], other[1], *more])
    return code, said.getvalue()


def main():
    with tempfile.TemporaryDirectory() as temp:
        home = Path(temp)
        base = make(home, "base")
        turned = {name: values[::-1] for name, values in ROWS.items()}
        again = make(home, "again", turned, frozen_at=2, created="2027", seconds=9)
        assert differs(base, again)[0] == 0, differs(base, again)

        value = make(home, "value", {**ROWS, "n": [1, 2, 3]})
        code, said = differs(base, value)
        assert code == 1 and "curated/tally" in said and '"n": 3' in said, said
        assert differs(base, value, "--leave-out", "curated/tally.n")[0] == 0

        once = make(home, "once", {name: values[:2] for name, values in ROWS.items()})
        assert differs(base, once)[0] == 1, "a row that occurs twice is not one that occurs once"
        column = make(home, "column", {**ROWS, "more": [0, 0, 0]})
        assert "no column more" in differs(base, column)[1]
        kind = make(home, "kind", {**ROWS, "n": [1.0, 2.0, 2.0]})
        assert "n is Int64 and Float64" in differs(base, kind)[1]

        file = make(home, "file")
        Path(file[1], "m", "open-data", "waarden.csv.gz").write_bytes(gzip.compress(b"code;n\na;2\n"))
        assert "waarden.csv.gz" in differs(base, file)[1]
        Path(file[1], "m", "open-data", "more.txt").write_text("x")
        assert "only the second report has it" in differs(base, file)[1]
        assert same_content.main([str(home / "none"), str(home / "none")]) == 2
    print("same_content: what differs is seen")


if __name__ == "__main__":
    main()
