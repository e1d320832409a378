#!/usr/bin/env bash
# The whole flow on a synthetic Netherlands: jobs/demo.sh [--inhabitants N] [--years A..B] [--seed S]
# Everything it makes lies in data/demo, apart from real deliveries; a second run gives the same content.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$home"

jobs/build.sh
# Much of a small country runs a few times only: compiling it to the last costs more than it brings,
# and few rows need few partitions.
quick="-XX:TieredStopAtLevel=1 -XX:-UseCodeCacheFlushing -XX:MetaspaceSize=512m -Xms2g -Dspark.sql.shuffle.partitions=8"
export IZA_JAVA_OPTS="${IZA_JAVA_OPTS:--Xmx4g $quick}"
exec jobs/iza demo \
  --landing data/demo/landing --lake data/demo/lake --report data/demo/report \
  --key data/sample/demo.key "$@"
