#!/bin/sh
# One story with curl and jq: read all actions, report a status safely, meet each kind of refusal, follow the feed.
#
#   PRIORITIES_KEY=… ./story.sh [http://127.0.0.1:8080]
#
# The key is a coordinator's or an administrator's. Run it as often as you like: each time the action goes one step on.
set -eu
base=${1:-http://127.0.0.1:8080}/api/v1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Sends a request, and leaves the answer in $work/body, its headers in $work/head, its status in $status.
# curl itself waits and tries again after 408, 429 and 5xx, as long as Retry-After says. With an Idempotency-Key that is safe for a POST too.
call() {
  status=$(curl -sS --retry 3 --max-time 90 -o "$work/body" -D "$work/head" -w '%{http_code}' -H "Authorization: Bearer $PRIORITIES_KEY" "$@")
}

get() { call "$@"; expect 200; }
member() { jq -r "$1" "$work/body"; }
header() { tr -d '\r' <"$work/head" | awk -v name="$1:" 'tolower($1) == tolower(name) { print $2 }'; }

# Ends the story when the answer is not this one. Programs decide by `code`; people read `title` and `detail`.
expect() {
  [ "$status" = "$1" ] && { [ -z "${2:-}" ] || [ "$(member .code)" = "$2" ]; } && return
  echo "Expected $*, and got $status:" >&2
  cat "$work/body" >&2
  exit 1
}

# 1. All actions, page by page. The cursor is opaque: hand it back as it came.
count=0 cursor=
while :; do
  get -G "$base/actions" -d limit=5 ${cursor:+--data-urlencode "cursor=$cursor"}
  count=$((count + $(member '.items | length')))
  [ -n "${action:-}" ] || action=$(member '.items[0].key')
  cursor=$(member '.nextCursor // empty')
  [ -n "$cursor" ] || break
done
echo "$count actions"

# 2. Where the feed is now, so that what we do next can be found in it.
get "$base/changes?after=now"
after=$(member .nextCursor)

# 3. One action, with its ETag: what If-Match wants when something is changed.
get "$base/actions/$action"
etag=$(header ETag) next=$(member '.allowedTransitions[0]')

# 4. Report a status. The key makes it safe to send again when the line broke: it counts once.
report() { call -X POST "$base/actions/$action/status" -H 'Content-Type: application/json' "$@"; }
once=$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)
body=$(jq -n --arg status "$next" '{$status, note: "Three shelters agreed on a common plan."}')
report -H "Idempotency-Key: $once" -d "$body"
expect 200
version=$(member .version)
report -H "Idempotency-Key: $once" -d "$body"
expect 200
[ "$(member .version)" = "$version" ] && [ "$(header Idempotency-Replayed)" = true ]
echo "$action is $next; sent twice, counted once"

# 5. 422: the same key for something else is a mistake of ours, and is told.
report -H "Idempotency-Key: $once" -d '{"status":"planned","note":"Something else."}'
expect 422 idempotencyKeyReused

# 6. 409: a step that the rules do not have. The answer lists those that they have.
report -d "$body"
expect 409 transitionNotAllowed
echo "not from $(member .currentStatus) to $next, but to: $(member '.allowedTransitions | join(", ")')"

# 7. 400: what is wrong with which member.
report -d '{"status":"planned","note":"","progress":101}'
expect 400 invalidRequest
[ "$(member '.errors | keys | join(" ")')" = "note progress" ]
member '.errors | to_entries[] | "\(.key): \(.value | join(" "))"'

# 8. 412: somebody (we, in step 4) changed it since we read it. Read again, decide again, send again.
revise() {
  call -X PATCH "$base/actions/$action" -H 'Content-Type: application/merge-patch+json' -H "If-Match: $etag" \
    -d '{"targetDateNote":"Depends on the spring budget."}'
}
revise
expect 412 versionMismatch
newer=$(member .version)
get "$base/actions/$action"
etag=$(header ETag)
revise
expect 200
echo "version $newer was newer than ours; read again, and revised"

# 9. The feed: everything since step 2, in order. Store `nextCursor` once the items are dealt with.
seen=
until [ -n "$seen" ]; do
  get -G "$base/changes" --data-urlencode "after=$after" -H 'Prefer: wait=30'
  member '.items[] | "\(.type) \(.subject.key)"'
  seen=$(member "first(.items[] | select(.type == \"action.statusChanged\" and .subject.key == \"$action\" and .data.version == $version) | .id) // empty")
  after=$(member .nextCursor)
done
