#!/usr/bin/env bash
# What a script does with the command line, against the service: PRIORITIES_URL, PRIORITIES_KEY; `priorities` is in the PATH.
set -euo pipefail
here=$(mktemp -d) follower=''
trap '[ -z "$follower" ] || kill "$follower" 2>/dev/null; rm -rf "$here"' EXIT
export XDG_CONFIG_HOME=$here/config LC_ALL=C.UTF-8
url=$PRIORITIES_URL key=$PRIORITIES_KEY
unset PRIORITIES_URL PRIORITIES_KEY

# Runs a command that has to end with this exit code; keeps what it said.
ends() {
  local expected=$1 ended=0
  shift
  "$@" >"$here/said" 2>&1 </dev/null || ended=$?
  [ "$ended" = "$expected" ] || { echo "$* ended with $ended, not $expected:"; cat "$here/said"; return 1; }
}
says() { grep -qF -- "$1" "$here/said" || { echo "It did not say \"$1\":"; cat "$here/said"; return 1; }; }

# A service that is not there is tried for several seconds: meanwhile the story goes on.
PRIORITIES_URL=http://127.0.0.1:1 priorities actions list >"$here/away" 2>&1 &
away=$!

ends 2 priorities actions list
says "priorities login"
ends 2 priorities login "$url"
printf 'pk_nobody_has_this\n' | priorities login "$url" >/dev/null 2>&1 && exit 1
[ ! -e "$here/config/priorities/login.json" ]
printf '%s\n' "$key" | priorities login "$url"
[ "$(stat -c %a "$here/config/priorities" "$here/config/priorities/login.json" | tr '\n' ' ')" = '700 600 ' ]

ends 0 priorities whoami --json
says '"role":"admin"'
[ "$(priorities actions list --forum ccr-2016 --json | grep -c '"key":"ccr-2016-')" -ge 12 ]
ends 0 priorities actions list --forum ccr-2016 --status notStarted
says "ccr-2016-c1"

priorities follow --json --action ccr-2016-c1 --after now >"$here/followed" 2>"$here/following" &
follower=$!
ends 0 priorities report ccr-2016-c1 planned --note "Three shelters agreed on a common plan." --visibility public --evidence https://example.org/plan
says "planned"
# It may have begun to follow after the report: then the next one is seen.
for status in inProgress onHold inProgress completed; do
  for _ in $(seq 20); do ! grep -q '"type":"action.statusChanged"' "$here/followed" || break 2; sleep 0.1; done
  ends 0 priorities report ccr-2016-c1 $status --note "One step on."
done
grep -q '"type":"action.statusChanged"' "$here/followed" || { cat "$here/following"; exit 1; }
kill "$follower"
ended=0; wait "$follower" || ended=$?
[ $ended = 130 ]
follower=''

ends 5 priorities report ccr-2016-c2 completed --note "Already?"
says "It can go to: "
ends 5 env LC_ALL=fr_CA.UTF-8 priorities report ccr-2016-c2 completed --note "Déjà ?"
says "Il est possible de passer à : "
ends 4 priorities report ccr-2016-nothing planned --note "Why."
ends 3 env PRIORITIES_URL="$url" PRIORITIES_KEY=pk_nobody_has_this priorities whoami
ends 2 env PRIORITIES_URL=http://priorities.example.org PRIORITIES_KEY="$key" priorities whoami

ends 0 priorities export --format xlsx --output "$here/actions.xlsx"
ends 0 priorities export --forum ccr-2016 --output "$here/actions.csv"
ends 0 priorities import "$here/actions.csv"
says "0 with errors"
ends 0 priorities import "$here/actions.xlsx" --apply --language fr
says "en erreur : 0"
ends 2 priorities import "$here/actions.exe"

# A shell asks what can come next.
source <(priorities completions bash)
COMP_LINE='priorities rep' COMP_POINT=14 COMP_WORDS=(priorities rep) COMP_CWORD=1
_priorities
[ "${COMPREPLY[*]}" = report ]

! grep -rF "$key" "$here/said" "$here/followed" "$here/following"
ended=0; wait "$away" || ended=$?
[ $ended = 6 ] && grep -q "The service is not reached" "$here/away"
ends 0 priorities logout
ends 2 priorities whoami
