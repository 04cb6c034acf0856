#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Measures the search beside OpenSearch, on the same entries and this machine.
# Usage: benchmark/search.sh [-Dentries=100000] [-Drounds=3] [-Dseconds=8] [-Dwarmup=20] [-Dconnections=1,8]
#        [-Dkinds=terms,filter,fuzzy,unfinished,suggestion] [-Dengines=portal,opensearch]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=../local/jdk.sh
. "$home/local/jdk.sh"
jdk=$(find_jdk 25) || { echo "JDK 25 is missing; JAVA_HOME may say where it is." >&2; exit 1; }
export JAVA_HOME=$jdk
target=$home/benchmark/search/target

"$home/mvnw" -B -q -f "$home/pom.xml" -pl portfolio-service,embedded -am -Dmaven.test.skip=true -Dspotless.check.skip=true install
"$home/mvnw" -B -q -f "$home/benchmark/search/pom.xml" -Dmdep.outputFile="$target/classpath" \
  compile dependency:build-classpath
exec "$jdk/bin/java" -Xmx1g -Dhome="$home" "$@" -cp "$target/classes:$(<"$target/classpath")" \
  nl.nieuweverscheidenheid.benchmark.SearchBenchmark
