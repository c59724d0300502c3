#!/usr/bin/env python3
"""One story with Python's standard library: read all actions, report a status safely, meet each kind of refusal, follow the feed.

    PRIORITIES_KEY=… python3 story.py [http://127.0.0.1:8080]

The key is a coordinator's or an administrator's. Run it as often as you like: each time the action goes one step on.
"""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

base = (sys.argv[1:] or ["http://127.0.0.1:8080"])[0].rstrip("/") + "/api/v1/"
key = os.environ["PRIORITIES_KEY"]


class Problem(Exception):
    """What the service says when it refuses (RFC 9457): decide by `code`, show `title` and `detail`."""

    def __init__(self, problem):
        super().__init__(f"{problem['status']} {problem['code']}: {problem['detail']}")
        self.status, self.code, self.more = problem["status"], problem["code"], problem


def call(method, path, body=None, query=None, **headers):
    """Sends a request; gives what was answered, and its headers. Raises a Problem."""
    headers = {name.replace("_", "-"): value for name, value in headers.items()} | {"Authorization": f"Bearer {key}"}
    if body is not None:
        headers["Content-Type"] = "application/merge-patch+json" if method == "PATCH" else "application/json"
    request = urllib.request.Request(
        base + path + ("?" + urllib.parse.urlencode(query) if query else ""),
        None if body is None else json.dumps(body).encode(),
        headers,
        method=method,
    )
    while True:
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return json.load(answer), answer.headers
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503):
                raise Problem(json.load(error)) from None
            # Told to slow down, or to come back later: wait as long as it says, and send the same again.
            time.sleep(int(error.headers.get("Retry-After", "1")))


def refused(status, code, method, path, body, **headers):
    """Sends what has to be refused, and gives the problem."""
    try:
        call(method, path, body, **headers)
    except Problem as problem:
        assert (problem.status, problem.code) == (status, code), problem
        return problem.more
    raise AssertionError(f"{status} {code} was expected")


# 1. All actions, page by page. The cursor is opaque: hand it back as it came.
actions, query = [], {"limit": 5}
while True:
    page, _ = call("GET", "actions", query=query)
    actions += page["items"]
    if "nextCursor" not in page:
        break
    query["cursor"] = page["nextCursor"]
print(f"{len(actions)} actions")

# 2. Where the feed is now, so that what we do next can be found in it.
after = call("GET", "changes", query={"after": "now"})[0]["nextCursor"]

# 3. One action, with its ETag: what If-Match wants when something is changed.
path = "actions/" + actions[0]["key"]
action, headers = call("GET", path)
before, status = headers["ETag"], action["allowedTransitions"][0]

# 4. Report a status. The key makes it safe to send again when the line broke: it counts once.
report = {"status": status, "note": "Three shelters agreed on a common plan."}
once = str(uuid.uuid4())
first, _ = call("POST", path + "/status", report, Idempotency_Key=once)
again, headers = call("POST", path + "/status", report, Idempotency_Key=once)
assert again == first and headers["Idempotency-Replayed"] == "true"
print(f"{first['key']} is {first['status']}; sent twice, counted once")

# 5. 422: the same key for something else is a mistake of ours, and is told.
refused(422, "idempotencyKeyReused", "POST", path + "/status", {"status": status, "note": "Something else."}, Idempotency_Key=once)

# 6. 409: a step that the rules do not have. The answer lists those that they have.
stuck = refused(409, "transitionNotAllowed", "POST", path + "/status", {"status": status, "note": "Once more?"})
print(f"not from {stuck['currentStatus']} to {status}, but to: {', '.join(stuck['allowedTransitions'])}")

# 7. 400: what is wrong with which member.
wrong = refused(400, "invalidRequest", "POST", path + "/status", {"status": status, "note": "", "progress": 101})
assert set(wrong["errors"]) == {"note", "progress"}
for member, messages in wrong["errors"].items():
    print(f"{member}: {' '.join(messages)}")

# 8. 412: somebody (we, in step 4) changed it since we read it. Read again, decide again, send again.
revision = {"targetDateNote": "Depends on the spring budget."}
stale = refused(412, "versionMismatch", "PATCH", path, revision, If_Match=before)
_, headers = call("GET", path)
revised, _ = call("PATCH", path, revision, If_Match=headers["ETag"])
assert revised["targetDateNote"] == revision["targetDateNote"]
print(f"version {stale['version']} was newer than ours; read again, and revised")

# 9. The feed: everything since step 2, in order. Store `nextCursor` once the items are dealt with.
seen = False
while not seen:
    page, _ = call("GET", "changes", query={"after": after}, Prefer="wait=30")
    for change in page["items"]:
        print(change["type"], change["subject"]["key"])
        seen = seen or (change["type"], change["data"]["version"], change["subject"]["id"]) == ("action.statusChanged", first["version"], first["id"])
    after = page["nextCursor"]
