# SPDX-License-Identifier: EUPL-1.2
# For ./portal, ./mvnw and .ci/run to read in (POSIX sh): finds a JDK in the usual folders, without settings.

# The first number of the version of the JDK in a folder; nothing if there is no JDK in it.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p'
  fi
}

# Prints the folder of a JDK of this version: JAVA_HOME's, that of the java on the path, or one in a usual folder.
find_jdk() {
  path_java=$(command -v java 2>/dev/null || true)
  if [ -n "$path_java" ]; then
    path_java=$(readlink -f "$path_java" 2>/dev/null || echo "$path_java")
    path_java=$(dirname "$(dirname "$path_java")")
  fi
  for jdk in "${JAVA_HOME:-}" "$path_java" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$jdk" ] && [ "$(jdk_version "$jdk")" = "$1" ]; then
      echo "$jdk"
      return 0
    fi
  done
  return 1
}
