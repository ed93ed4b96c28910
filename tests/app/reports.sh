#!/usr/bin/env bash
# Reports of exams in the programs that open them, in both languages and of both stories, with a name that would be
# markup or a formula if it were taken for more than text. That the checks find what they are for is shown in papers.sh.
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

# sit LANGUAGE PACK QUESTIONS NAME: an exam handed in with some answers, those that were typed overruled and the last
# question challenged, and its report.
sit() {
    rm -rf "$place/data" "$place/reports"
    {
        for question in $(seq "$3"); do printf ':%d\nno such name\n' "$question"; done
        printf ':1\n1\nx\n2\n1 2\n:f\n\nt\n:h\ny\n'
        for question in $(seq "$3"); do printf ':right %d\n' "$question"; done
        printf ':challenge %d\nr\n%s\nq\n' "$3" "$place/reports"
    } |
        LC_ALL=$1.UTF-8 "$STANDPOINT" play "$2" --text --mode exam --seed "$3" --questions "$3" \
            --topic people,meetings,positions,events --minutes 60 --extra-time 1.25 \
            --profile "$4" --data "$place/data" >"$place/out"
}

for language in en uk; do
    texts=$(dirname "$0")/../../assets/text/$language.json
    overruled=$(sed -n 's/^  "exam.overruled": "\(.*\)",$/\1/p' "$texts")
    struck=$(sed -n 's/^  "exam.struck": "\(.*\)",$/\1/p' "$texts")
    for pack in ukraine-peace-talks harbour-summit; do
        for name in '=cmd|"x"' '<b>& Co</b>'; do
            sit $language $pack 12 "$name"
            page=$(echo "$place"/reports/*.html)
            table=$(echo "$place"/reports/*.csv)
            if ! [ -f "$page" ] || ! [ -f "$table" ]; then
                fail "$pack: there is no report. $(tail -n 5 "$place/out")"
            fi
            page_is_quiet "$page" "$place"
            page_is_valid "$page"
            page_prints_on_a4 "$page" "$place"
            table_is_sound "$table" 13
            grep -q "lang=\"$language\"" "$page" || fail "$pack: the page is not in $language."
            pdftotext -layout "$place/print.pdf" "$place/print.txt"
            grep -qF "$name" "$place/print.txt" || fail "$pack: the page does not show the name $name."
            for file in "$page" "$table"; do
                grep -qF "$overruled" "$file" || fail "$file does not tell of an answer that was overruled."
                grep -qF "$struck" "$file" || fail "$file does not tell of a question that was challenged."
            done
            questions=$(($(wc -l <"$table") - 1))
            [ "$questions" -ge 8 ] || fail "$pack: the exam has only $questions questions."
            [ "$(grep -cE '^[[:space:]]*[0-9]+\. ' "$place/print.txt")" -ge "$questions" ] || fail "$pack: questions are missing."
        done
    done
done
echo "Reports open, are valid and print."
