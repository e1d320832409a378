#!/usr/bin/env bash
# How fast and how large: jobs/bench.sh --inhabitants N [--years A..B]
# Runs every stage in a process of its own with -Xmx3g, first on the smallest country for the fixed cost,
# then on N inhabitants, and the ingest of the large sources in DuckDB beside it. Prints JSON: seconds, rows per second
# and VmHWM per stage, the net seconds, and how many times the seconds of DuckDB an ingest takes.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$home"

inhabitants=
years=2024..2025
while [[ $# -gt 0 ]]; do
  case "$1" in
    --inhabitants) inhabitants="${2:?--inhabitants needs a number}"; shift 2 ;;
    --years) years="${2:?--years needs A..B}"; shift 2 ;;
    *) echo "Unknown argument '$1': use jobs/bench.sh --inhabitants N [--years A..B]." >&2; exit 2 ;;
  esac
done
if [[ -z "$inhabitants" ]]; then
  echo "Say how many: jobs/bench.sh --inhabitants N." >&2
  exit 2
fi
jobs/build.sh
export IZA_JAVA_OPTS="${IZA_JAVA_OPTS:--Xmx3g}"
work="data/bench/$$"
trap 'rm -rf "$work"' EXIT

measure() { # measure NAME INHABITANTS: one JSON file a stage
  local at="$work/$1"
  local places=(--landing "$at/landing" --lake "$at/lake" --report "$at/report" --key data/sample/demo.key)
  mkdir -p "$at"
  stage() { jobs/iza "$1" "${places[@]}" --result "$at/$1.json" "${@:2}" > "$at/$1.log" 2>&1 || { cat "$at/$1.log" >&2; exit 1; }; }
  stage synthesize --inhabitants "$2" --years "$years"
  stage ingest
  stage tally
  # So few people live there that most counts are small: to keep them wide would be measured, and little else.
  stage publish --meting 2-meting --no-width
  stage freeze --meting 2-meting --by bench --no-width
  stage report --meting 2-meting
}

# The smallest country the generator makes with someone of every age: all that is left is fixed cost.
measure fixed 1000
measure full "$inhabitants"

# How fast an ingest could be: the large sources as plain SQL.
venv=target/venv-bench
if [[ ! -x "$venv/bin/python" ]]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet duckdb==2.0.1
fi
"$venv/bin/python" src/test/python/ingest_duckdb.py "$work/full/landing" "$work/duckdb" > "$work/duckdb.json"

python3 - "$work" "$inhabitants" "$years" << 'PYTHON'
import json, sys
work, inhabitants, years = sys.argv[1], int(sys.argv[2]), sys.argv[3]
stages = ["synthesize", "ingest", "tally", "publish", "freeze", "report"]
read = lambda name, stage: json.load(open(f"{work}/{name}/{stage}.json"))
ingest = read("full", "ingest")
rows = sum(value for key, value in ingest.items() if key.startswith("ingest "))
out = {"inhabitants": inhabitants, "years": years, "rows": rows, "stages": {}}
for stage in stages:
    full, fixed = read("full", stage), read("fixed", stage)
    out["stages"][stage] = {
        "seconds": full["seconds"],
        "fixed_seconds": fixed["seconds"],
        "net_seconds": round(full["seconds"] - fixed["seconds"], 1),
        "rows_per_second": round(rows / full["seconds"]),
        "vm_hwm_mib": full["vm_hwm_mib"],
    }
yardstick = json.load(open(f"{work}/duckdb.json"))
out["ingest_in_duckdb"] = yardstick | {"ratio": round(out["stages"]["ingest"]["net_seconds"] / yardstick["seconds"], 1)}
out["net_seconds"] = round(sum(s["net_seconds"] for s in out["stages"].values()), 1)
print(json.dumps(out, indent=2))
PYTHON
