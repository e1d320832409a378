#!/usr/bin/env bash
# The tests: jobs/test.sh, or jobs/test.sh --all with the slow proofs. Sets up what they need.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$home"

# The tests run on classes; only the full run packs them, with libraries of a hundred megabytes.
excluded=slow
phase=test
case "${1:-}" in
  "") ;;
  --all)
    excluded=
    phase=verify
    ;;
  *)
    echo "Unknown argument '$1': use jobs/test.sh or jobs/test.sh --all." >&2
    exit 2
    ;;
esac

mvn -B -ntp "$phase" -Dtests.excluded="$excluded"

# What the end-to-end test left behind: its lake for the notebooks, its report for pages and open data.
lake="$home/target/end-to-end/lake"
report="$home/target/end-to-end/report/0-meting"
src/test/js/run.sh "$report" "${1:-}"

venv=target/venv
needs=(notebooks/requirements.txt src/test/python/requirements.txt)
stamp="$venv/installed"
if [[ ! -f $stamp || ${needs[0]} -nt $stamp || ${needs[1]} -nt $stamp ]]; then
  python3 -m venv "$venv" || {
    echo "Python 3.11 with venv is needed for the notebooks and the open data: install python3 and python3-venv." >&2
    exit 2
  }
  "$venv/bin/pip" install --quiet --requirement "${needs[0]}" --requirement "${needs[1]}"
  touch "$stamp"
fi
"$venv/bin/python" src/test/python/test_same_content.py
"$venv/bin/python" src/test/python/check_open_data.py --all "$report/open-data"
# And of a method that only the tests have: the check knows no method by its name.
"$venv/bin/python" src/test/python/check_open_data.py "$home/target/method/open-data"

# Spark is large and its notebook needs the jar, so the quick run only looks whether that notebook is stripped.
spark=
if [[ $phase == verify ]]; then
  "$venv/bin/pip" install --quiet --requirement notebooks/requirements-spark.txt
  spark=--spark
fi
IZA_LAKE="$lake" "$venv/bin/python" src/test/python/test_meting.py
IZA_LAKE="$lake" "$venv/bin/python" src/test/python/run_notebooks.py ${spark:+"$spark"}
