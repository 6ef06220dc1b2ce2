#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Builds and tests the example as an outsider would: against the artifacts of this source, in a repository of its own under target/.
# What is not ours comes from the repository that the build of Slipway has filled; nothing is installed there.
#   check.sh [options of mvn for packing ours, such as -o]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
filled=${SLIPWAY_M2:-$HOME/.m2/repository}
mine=$here/target/repository
modules="api spi settings testkit"

(cd "$root" && mvn -B -ntp -q package -DskipTests -Dspotless.check.skip=true -pl bundles/org.slipway.testkit -am "$@")

rm -rf "$mine/org/slipway"
place() { # artifactId pom [jar]
  folder=$mine/org/slipway/$1/1.0.0-SNAPSHOT
  mkdir -p "$folder"
  cp "$2" "$folder/$1-1.0.0-SNAPSHOT.pom"
  [ -z "${3:-}" ] || cp "$3" "$folder/$1-1.0.0-SNAPSHOT.jar"
}
place slipway-parent "$root/pom.xml"
place slipway-bundles "$root/bundles/pom.xml"
for module in $modules; do
  place "org.slipway.$module" "$root/bundles/org.slipway.$module/pom.xml" \
    "$root/bundles/org.slipway.$module/target/org.slipway.$module-1.0.0-SNAPSHOT.jar"
done

cat >"$here/target/settings.xml" <<TEXT
<settings>
  <profiles>
    <profile>
      <id>filled</id>
      <repositories>
        <repository><id>central</id><url>file://$filled</url><releases><checksumPolicy>ignore</checksumPolicy></releases></repository>
      </repositories>
      <pluginRepositories>
        <pluginRepository><id>central</id><url>file://$filled</url><releases><checksumPolicy>ignore</checksumPolicy></releases></pluginRepository>
      </pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>filled</activeProfile></activeProfiles>
</settings>
TEXT
exec mvn -B -ntp -s "$here/target/settings.xml" -Dmaven.repo.local="$mine" -f "$here/pom.xml" package
