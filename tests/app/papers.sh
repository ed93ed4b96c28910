#!/usr/bin/env bash
# Printed papers in the programs that open them: a browser, a validator, a printer's page, a spreadsheet. Each check is
# first shown to find what it is for.
set -euo pipefail
: "${STANDPOINT:?}"
# shellcheck source=tests/app/printed_checks
source "$(dirname "$0")/printed_checks"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

fail() {
    echo "$1" >&2
    exit 1
}

# finds WHAT COMMAND…: the check does not hold, as planned.
finds() {
    local what=$1
    shift
    if "$@" >/dev/null 2>&1; then
        fail "Nobody finds $what."
    fi
}

print() {
    "$STANDPOINT" exam "$@" --print "$place" >/dev/null
}

print ukraine-peace-talks --seed 7 --questions 12
sound=$place/ukraine-peace-talks-7.html
planted=$place/planted.html

# ---- what the checks find -------------------------------------------------------------------------------------------

# The checks of the file are passed by, so that it is the browser that hears it.
quiet_in_browser() {
    browse "$place" --enable-logging=stderr --v=0 --dump-dom "file://$1" 2>"$place/log" >/dev/null
    ! grep -q ':CONSOLE' "$place/log"
}
sed 's#</body>#<script>console.error("planted")</script></body>#' "$sound" >"$planted"
finds "an error on the console" quiet_in_browser "$planted"
finds "a script" page_is_quiet "$planted" "$place"
sed 's#</body>#<script>undefined.planted()</script></body>#' "$sound" >"$planted"
finds "an exception" quiet_in_browser "$planted"
sed 's#</head>#<link rel="stylesheet" href="missing.css"></head>#' "$sound" >"$planted"
finds "a missing file" page_is_quiet "$planted" "$place"

sed 's#</table>##' "$sound" >"$planted"
finds "a tag that is not closed" page_is_valid "$planted"
sed 's#<h2>#<h2><font color="red">x</font>#' "$sound" >"$planted"
finds "an element that HTML 5 does not have" page_is_valid "$planted"
sed 's#<h1>#<h1>\&nosuch; #' "$sound" >"$planted"
finds "a character that does not exist" page_is_valid "$planted"

sed 's#size: A4#size: A5#' "$sound" >"$planted"
finds "another size of paper" page_prints_on_a4 "$planted" "$place"
sed 's#break-before: page;##' "$sound" >"$planted"
page_prints_on_a4 "$planted" "$place"
finds "a key right behind the questions" key_has_its_own_page "$place" Answers 12
sed 's#<main>#<table><tr><td>3</td><td>A. True</td><td>7</td></tr></table><main>#' "$sound" >"$planted"
page_prints_on_a4 "$planted" "$place"
finds "an answer before the key" key_has_its_own_page "$place" Answers 12

printf '"a","b"\r\n"=1+1","c"\r\n' >"$place/planted.csv"
finds "a formula" table_is_sound "$place/planted.csv" 2
printf '"a","b"\r\n"c"d,"e"\r\n' >"$place/planted.csv"
finds "a quote within a cell" table_is_sound "$place/planted.csv" 2
printf '"a","b"\r\n"c"\r\n' >"$place/planted.csv"
finds "a row that is too short" table_is_sound "$place/planted.csv" 2

# ---- papers ---------------------------------------------------------------------------------------------------------

rm -f "$place"/*.html "$place"/*.csv
for language in en uk; do
    heading=Answers
    [ $language = en ] || heading=Відповіді
    for pack in ukraine-peace-talks harbour-summit; do
        for questions in 1 12 24; do
            name=$pack-$questions
            print "$pack" --seed "$questions" --questions "$questions" --language "$language"
            page=$place/$name.html
            table=$place/$name-key.csv
            page_is_quiet "$page" "$place"
            page_is_valid "$page"
            page_prints_on_a4 "$page" "$place"
            key_has_its_own_page "$place" "$heading" "$(($(wc -l <"$table") - 1))"
            table_is_sound "$table" 4
            [ "$(grep -c '<p class="stem">' "$page")" -eq "$(($(wc -l <"$table") - 1))" ] ||
                fail "$name: there are not as many answers as questions."
        done
    done
    rm -f "$place"/*.html "$place"/*.csv
done
echo "Papers open, are valid and print."
