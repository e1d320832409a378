#!/usr/bin/env bash
# Builds what is not built: the jar and the class path of the engine. Quiet, and nothing when nothing changed.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$home"

jar=target/iza-monitor.jar
if [[ -f $jar && -f target/engine.classpath && -z "$(find pom.xml src/main -newer $jar -print -quit)" ]]; then
  exit 0
fi
for tool in java mvn; do
  if ! command -v "$tool" > /dev/null; then
    echo "There is no $tool: install a JDK 17 and Maven 3.8 or newer." >&2
    exit 2
  fi
done
echo "Building; the first time Maven fetches what it needs." >&2
# How the code is laid out is for those who change it: the tests look at that.
mvn -B -ntp -q package -Dmaven.test.skip=true -Dspotless.check.skip=true
