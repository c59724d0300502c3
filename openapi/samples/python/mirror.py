#!/usr/bin/env python3
"""Keeps a copy of all actions current by the change feed, with Python's standard library.

    python3 mirror.py [http://127.0.0.1:8080 [mirror.json]]

With a key in PRIORITIES_KEY, the copy has what the key may see; without one, what everybody may. Stop it and start it as you like: it goes
on where it was. The file is whole at any moment: {"cursor": …, "day": …, "actions": {key: action}}.
"""
import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

base = (sys.argv[1:2] or ["http://127.0.0.1:8080"])[0].rstrip("/")
file = (sys.argv[2:3] or ["mirror.json"])[0]


def get(path, wait=0, **query):
    """Asks until there is an answer; waits when told to (429, 503), and while the service is away."""
    request = urllib.request.Request(f"{base}/api/v1/{path}?{urllib.parse.urlencode(query)}")
    if wait:
        request.add_header("Prefer", f"wait={wait}")
    if os.environ.get("PRIORITIES_KEY"):
        request.add_header("Authorization", "Bearer " + os.environ["PRIORITIES_KEY"])
    while True:
        try:
            with urllib.request.urlopen(request, timeout=wait + 30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code < 500 and error.code != 429:
                raise
            time.sleep(int(error.headers.get("Retry-After", "5")))
        except (OSError, http.client.HTTPException):
            time.sleep(1)


def listed(**query):
    """The actions of a list, page by page to its end."""
    page = get("actions", limit=200, **query)
    yield from page["items"]
    while "nextCursor" in page:
        page = get("actions", limit=200, cursor=page["nextCursor"], **query)
        yield from page["items"]


def today():
    """Of the service: whether an action is overdue turns at its midnight."""
    return get("dashboards/summary")["asOf"]


def begin():
    """The place in the feed first, the actions second: what changes in between is read once more, and never missed."""
    day, cursor = today(), get("changes", after="now")["nextCursor"]
    return {"cursor": cursor, "day": day, "actions": {action["key"]: action for action in listed()}}


def read_again(actions, keys):
    """One that is not in the answer has gone from our sight."""
    keys = sorted(keys)
    for some in (keys[i : i + 100] for i in range(0, len(keys), 100)):
        found = {action["key"]: action for action in listed(action=",".join(some))}
        for key in some:
            actions.pop(key, None)
        actions.update(found)


def apply(actions, changes):
    subjects = [change["subject"] for change in changes]
    named = {s["key"] for s in subjects if s["kind"] == "action"}
    # An action tells the names of its owners, and a little of its neighbours: how its suggestions stand, and what continues it.
    renamed = {s["key"] for s in subjects if s["kind"] == "organization"}
    named |= {a["key"] for a in actions.values() if any(owner["organization"] in renamed for owner in a["owners"])}
    neighbours = neighbours_of(actions, named)
    read_again(actions, named)
    read_again(actions, (neighbours | neighbours_of(actions, named)) - named)


def neighbours_of(actions, keys):
    return {actions[key][member] for key in keys if key in actions for member in ("parent", "continues") if member in actions[key]}


def save(mirror):
    with open(file + ".new", "w", encoding="utf-8") as new:
        json.dump(mirror, new)
    os.replace(file + ".new", file)


try:
    with open(file, encoding="utf-8") as kept:
        mirror = json.load(kept)
except FileNotFoundError:
    mirror = begin()
    save(mirror)

while True:
    try:
        # What is overdue or stale becomes so by the calendar, and nothing happens then: a new day begins with a new copy.
        page = get("changes", wait=30, after=mirror["cursor"], limit=200) if mirror["day"] == today() else None
    except urllib.error.HTTPError as error:
        if error.code != 410:  # 410: the service was restored to an earlier point
            raise
        page = None
    if page is None:
        mirror = begin()
    else:
        apply(mirror["actions"], page["items"])
        mirror["cursor"] = page["nextCursor"]
    save(mirror)  # the actions and the place together: whenever we are stopped, nothing is missed
    for change in page["items"] if page else []:
        print(change["type"], change["subject"]["key"], flush=True)
