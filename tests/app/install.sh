#!/usr/bin/env bash
# The installed program has what it needs where the file hierarchy wants it, and works from there.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

cmake --install "$STANDPOINT_BUILD" --prefix "$place/usr" >/dev/null

fail() {
    echo "$1" >&2
    exit 1
}
[ -x "$place/usr/bin/standpoint" ] || fail "There is no program in bin."
share=$place/usr/share/standpoint
[ -f "$share/questions/ukraine-peace-talks/pack.json" ] || fail "The pack is not in share."
[ -f "$share/assets/fonts/Inter-Regular.otf" ] || fail "The fonts are not in share."
[ -f "$share/assets/fonts/materialdesignicons-webfont.ttf" ] || fail "The icons are not in share."
diff -r "$STANDPOINT_SOURCE/questions" "$share/questions" || fail "The packs differ from those of the checkout."
links=$(find "$place/usr" -type l)
[ -z "$links" ] || fail "Links would point back into the checkout: $links"

# From another folder and without the checkout's environment: packs, phrases and texts are found, and own data goes home.
cd "$place"
installed() {
    env -i PATH=/usr/bin:/bin HOME="$place/home" "$place/usr/bin/standpoint" "$@"
}
installed --version
[ "$(installed questions ukraine-peace-talks --seeds 1..1 | wc -l)" -gt 20 ] || fail "The pack makes no questions."
played=$(installed play ukraine-peace-talks --text --seed 1 </dev/null || true)
[[ $played == *"Question 1"* ]] || fail "No round begins."
[ -d "$place/home/.local/share/standpoint" ] || fail "The profile is not under the home folder."
