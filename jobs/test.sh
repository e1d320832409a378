#!/usr/bin/env bash
# The tests: jobs/test.sh, or jobs/test.sh --all with the slow proofs. Sets up what they need.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$home"

# The tests run on classes; only the full run packs them, with libraries of a hundred megabytes.
excluded=slow
phase=test
requirements=notebooks/requirements.txt
spark=()
case "${1:-}" in
  "") ;;
  --all)
    excluded=
    phase=verify
    requirements=notebooks/requirements-spark.txt
    spark=(--spark)
    ;;
  *)
    echo "Unknown argument '$1': use jobs/test.sh or jobs/test.sh --all." >&2
    exit 2
    ;;
esac

mvn -B -ntp "$phase" -Dtests.excluded="$excluded"

# The notebooks run on the lake that the end-to-end test left behind.
venv=target/venv
stamp="$venv/$(basename "$requirements")"
if [[ ! -f $stamp || -n "$(find notebooks -name 'requirements*.txt' -newer "$stamp")" ]]; then
  python3 -m venv "$venv" || {
    echo "Python 3.11 with venv is needed for the notebooks: install python3 and python3-venv." >&2
    exit 2
  }
  "$venv/bin/pip" install --quiet --requirement "$requirements"
  touch "$stamp"
fi
export IZA_LAKE="$home/target/end-to-end/lake"
"$venv/bin/python" src/test/python/test_meting.py
"$venv/bin/python" src/test/python/run_notebooks.py ${spark[@]+"${spark[@]}"}
