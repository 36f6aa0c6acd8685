# Sourced by the benchmark scripts: sets JAVA_HOME to a JDK 25 or newer, or ends with a sentence that says what to do.

jdk_is_new_enough() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge 25 ]
}

for jdk in "${GLASSHOUSE_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -n "$jdk" ] && jdk_is_new_enough "$jdk"; then
        JAVA_HOME=$jdk
        export JAVA_HOME
        return 0
    fi
done
echo "No JDK 25 or newer found: install one, or set JAVA_HOME to where it is." >&2
exit 1
