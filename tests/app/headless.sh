#!/usr/bin/env bash
# Where there is no display, an unusable one, no home and no environment at all, everything but the window works.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
pack=$STANDPOINT_SOURCE/questions/ukraine-peace-talks/pack.json

fail() {
    echo "$1" >&2
    exit 1
}

# bare COMMAND…: with next to no environment, and a display that nobody answers at.
bare() {
    env -i PATH=/usr/bin:/bin DISPLAY=:4711 "$STANDPOINT" "$@"
}

bare check "$pack" >/dev/null || fail "check needs more than it should."
[ "$(bare questions "$pack" --seeds 1..2 | wc -l)" -gt 100 ] || fail "questions needs more than it should."
[ "$(bare deal "$pack" --mode round --seeds 1..3 | wc -l)" -eq 30 ] || fail "deal needs more than it should."
bare signature >/dev/null || fail "signature needs more than it should."
bare --help >/dev/null || fail "--help needs more than it should."

# A reader that has seen enough ends it without a word.
bare questions "$pack" --seeds 1..5 2>"$place/err" | head -n 1 >/dev/null || true
[ ! -s "$place/err" ] || fail "A closed pipe is complained about: $(cat "$place/err")"

# A full disk behind standard output is told, not passed over.
code=0
bare questions "$pack" >/dev/full 2>"$place/err" || code=$?
[ "$code" -eq 1 ] || fail "Output that could not be written ends with $code."
[ -s "$place/err" ] || fail "Output that could not be written is not complained about."

# Playing falls back to text, with a sentence, whichever way it is started.
for start in "" play; do
    # shellcheck disable=SC2086  # an empty word is no argument
    printf 'g\nq\n' | bare $start --seed 1 --data "$place/data$start" >"$place/out" 2>"$place/err" ||
        fail "Playing without a display ends badly: $(cat "$place/err")"
    grep -q 'no display' "$place/err" || fail "Nobody said that there is no display."
    grep -qF '[1/10] ' "$place/out" || fail "The answer was not taken."
    [ -f "$place/data$start/profile.db" ] || fail "The answer was not kept."
done

# Nothing is written where only something is looked at.
mkdir "$place/home"
HOME=$place/home XDG_DATA_HOME=$place/home/xdg "$STANDPOINT" check "$pack" >/dev/null
[ -z "$(ls -A "$place/home")" ] || fail "Checking a pack leaves something behind."
