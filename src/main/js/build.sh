#!/usr/bin/env bash
# Bundles the charts of the report: src/main/js/build.sh <folder>. Does nothing when nothing changed.
# Takes Node 18 or newer from the machine, or from a Python environment of the project's own.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
source="$home/src/main/js"
work="$home/target/js"
mkdir -p "${1:?Give the folder that the bundle goes to.}"
out="$(cd "$1" && pwd)"

if [[ -f $out/page.js && -z "$(find "$source" -newer "$out/page.js" -print -quit)" ]]; then
  exit 0
fi
node="$("$source/node.sh")"
export PATH="$node:$PATH"
mkdir -p "$work"
rm -rf "$work/src"
cp -rp "$source/." "$work/"
cd "$work"
if [[ ! -f installed || package-lock.json -nt installed ]]; then
  npm ci --silent --ignore-scripts --prefer-offline
  touch installed
fi
node bundle.mjs "$out"
