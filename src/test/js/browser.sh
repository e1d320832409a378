#!/usr/bin/env bash
# Prints the path of a Chromium: one that is there, else Debian's where it may be installed, else one
# from npm where that runs. Run in a folder with node_modules.
set -euo pipefail

found() {
  command -v "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable 2> /dev/null | head -n 1
}

install_debian() {
  local as=()
  [[ $(id -u) == 0 ]] || as=(sudo -n)
  command -v apt-get > /dev/null || return 1
  "${as[@]}" apt-get install -y -qq --no-install-recommends chromium > /dev/null 2>&1 && return
  "${as[@]}" apt-get update -qq > /dev/null 2>&1 &&
    "${as[@]}" apt-get install -y -qq --no-install-recommends chromium > /dev/null 2>&1
}

from_npm() {
  npm install --silent --no-save --ignore-scripts @sparticuz/chromium@153.0.0 > /dev/null 2>&1 || return 1
  node -e 'import("@sparticuz/chromium").then(async (m) => console.log(await m.default.executablePath()))' 2> /dev/null
}

browser="$(found || true)"
if [[ -z $browser ]] && install_debian; then
  browser="$(found || true)"
fi
if [[ -z $browser ]]; then
  browser="$(from_npm || true)"
fi
if [[ -z $browser ]] || ! "$browser" --version > /dev/null 2>&1; then
  echo "The tests of the pages need a browser: install Chromium (on Debian: apt-get install chromium), or name one in CHROMIUM." >&2
  exit 2
fi
echo "$browser"
