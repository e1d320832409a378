#!/usr/bin/env bash
# The whole flow on a synthetic Netherlands: jobs/demo.sh [--inhabitants N] [--years A..B] [--seed S]
# Everything it makes lies in data/demo, apart from real deliveries; a second run gives the same content.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$home"

jobs/build.sh
exec jobs/iza demo \
  --landing data/demo/landing --lake data/demo/lake --report data/demo/report \
  --key data/sample/demo.key "$@"
