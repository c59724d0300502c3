"""The mirror equals GET /actions: after changes of every kind while it runs, when it is killed again and again, and after changes while it was dead."""
import json
import os
import random
import tempfile
import threading
import time

from service import ADMIN, BASE, Sample, all_actions, call, eventually, report


KILLED = int(os.environ.get("KILLED", "4"))


def change_everything(turn):
    """Whatever changes what some action says, its own changes and those of others."""
    report("ccr-2016-k2.1")  # its parent tells how its suggestions stand
    call("POST", "actions/ccr-2016-s2/notes", {"body": "A note, and nothing else.", "visibility": "public"})
    call("POST", "actions/ccr-2016-s2/notes", {"body": "A note for the network."})
    call("PATCH", "actions/ccr-2016-s3", {"titleFr": f"Titre {turn}", "targetDate": f"2027-01-{turn:02}", "tags": ["housing"]}, If_Match="*")
    call("POST", "actions/ccr-2016-s3/assessments", {"status": "inProgress", "note": "Found so."})
    call("PATCH", "organizations/owner", {"name": f"Owner {turn}"}, If_Match="*")  # and its actions tell its name
    new = call("POST", "actions", {"forum": "ccr-2016", "area": "policy", "title": f"Number {turn}", "publication": "published"})["key"]
    call("PATCH", f"actions/{new}", {"parent": "ccr-2016-p2"}, If_Match="*")
    call("DELETE", f"actions/{new}", If_Match="*")
    if turn % 2:
        call("POST", f"actions/{new}/restore")
        call("DELETE", "actions/ccr-2016-p3", If_Match="*")
    else:
        call("POST", "actions/ccr-2016-p3/restore")


def check(file, key):
    def difference():
        with open(file, encoding="utf-8") as kept:
            mirrored = json.load(kept)["actions"]
        real = {action["key"]: action for action in all_actions(key)}
        return [(k, mirrored.get(k), real.get(k)) for k in sorted(mirrored.keys() | real.keys()) if mirrored.get(k) != real.get(k)]

    def start():
        return Sample("mirror", BASE, file, PRIORITIES_KEY=key)

    mirror = start()
    try:
        eventually(lambda: None if os.path.exists(file) else "There is no mirror.")
        eventually(difference)
        change_everything(turns.pop())
        eventually(difference)
        for _ in range(KILLED):
            changing = threading.Thread(target=change_everything, args=(turns.pop(),))
            changing.start()
            mirror.until(lambda line: line)  # it is at it
            time.sleep(random.random() / 5)
            mirror.kill()
            changing.join()
            report("ccr-2016-s4")
            assert difference(), "Something was changed while it was dead."
            mirror = start()
            eventually(difference)

        # What a copy of yesterday says of days is of yesterday: it is made anew.
        mirror.kill()
        with open(file, encoding="utf-8") as kept:
            yesterday = json.load(kept) | {"day": "2000-01-01", "actions": {}}
        with open(file, "w", encoding="utf-8") as kept:
            json.dump(yesterday, kept)
        mirror = start()
        eventually(difference)
    finally:
        mirror.kill()


call("POST", "organizations", {"key": "owner", "name": "Owner", "kind": "ngo"})
call("PUT", "actions/ccr-2016-c2/owners/owner", {"role": "lead"})
turns = list(range(1, 28))
with tempfile.TemporaryDirectory() as directory:
    check(os.path.join(directory, "public.json"), "")
    check(os.path.join(directory, "all.json"), ADMIN)
