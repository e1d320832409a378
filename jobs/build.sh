#!/usr/bin/env bash
# Builds what a run on this machine needs, in target/local. Quiet, and nothing when nothing changed.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$home"

built() { # built JAR CLASSPATH: both are there, and no source is newer
  [[ -f $1 && -f $2 && -z "$(find pom.xml src/main -newer "$1" -print -quit)" ]]
}
if built target/local/iza-monitor.jar target/local/classpath \
  || built target/iza-monitor.jar target/engine.classpath; then
  exit 0
fi
for tool in java mvn; do
  if ! command -v "$tool" > /dev/null; then
    echo "There is no $tool: install a JDK 17 and Maven 3.8 or newer." >&2
    exit 2
  fi
done
echo "Building; the first time Maven fetches what it needs." >&2
# How the code is laid out and what Error Prone finds in it is for those who change it: the tests look at that.
# And a jar of ours alone will do: a cluster needs the one with the libraries, of mvn package. The jar comes last.
mvn -B -ntp -q -Plocal -Dspotless.check.skip=true \
  compile \
  dependency:build-classpath -Dmdep.includeScope=compile -Dmdep.outputFile=target/local/classpath \
  jar:jar -Dmaven.jar.forceCreation=true
