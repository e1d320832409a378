#!/usr/bin/env bash
# The pages of a report in a real browser: src/test/js/run.sh <folder of a report> [--all].
# Screenshots stay in target/pages. Takes Node as the build does, and a Chromium.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
report="$(cd "${1:?Give the folder of a report.}" && pwd)"
work="$home/target/page-tests"

node="$("$home/src/main/js/node.sh")"
export PATH="$node:$PATH"
mkdir -p "$work" "$home/target/pages"
cp -rp "$home/src/test/js/." "$work/"
cd "$work"
if [[ ! -f installed || package-lock.json -nt installed ]]; then
  npm ci --silent --ignore-scripts --prefer-offline
  touch installed
fi
browser="$(./browser.sh)"
IZA_REPORT="$report" IZA_SCREENSHOTS="$home/target/pages" IZA_BROWSER="$browser" IZA_ALL="${2:-}" \
  node --test data.test.mjs pages.test.mjs
