"""What the checks of the samples ask of the running service: its address and the admin key come from the environment."""
import json
import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

BASE, ADMIN = os.environ["PRIORITIES_URL"], os.environ["PRIORITIES_KEY"]
PYTHON = os.path.join(os.path.dirname(__file__), "..", "..", "openapi", "samples", "python")
# Those that are made with the npm client run where it is installed.
NPM = os.environ.get("NPM_SAMPLES")


def call(method, path, body=None, key=ADMIN, **headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()} | ({"Authorization": "Bearer " + key} if key else {})
    if body is not None:
        headers["Content-Type"] = "application/merge-patch+json" if method == "PATCH" else "application/json"
    request = urllib.request.Request(f"{BASE}/api/v1/{path}", None if body is None else json.dumps(body).encode(), headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{method} {path}: {error.code} {error.read().decode()}") from None


def report(action):
    """One step on."""
    to = call("GET", f"actions/{action}")["allowedTransitions"][0]
    call("POST", f"actions/{action}/status", {"status": to, "note": "As the samples are checked."})


def all_actions(key):
    page = call("GET", "actions?limit=200", key=key)
    assert "nextCursor" not in page, "There are more than fit on one page."
    return page["items"]


class Sample:
    """A sample that runs until it is stopped; its lines are kept."""

    def __init__(self, program, *arguments, **environment):
        self.lines, self.said = [], threading.Condition()
        command = ["node", os.path.join(NPM, program + ".mjs")] if NPM else [sys.executable, os.path.join(PYTHON, program + ".py")]
        self.process = subprocess.Popen(command + list(arguments), env=os.environ | environment, stdout=subprocess.PIPE, text=True)
        self.reading = threading.Thread(target=self._read, daemon=True)
        self.reading.start()

    def _read(self):
        for line in self.process.stdout:
            with self.said:
                self.lines.append(line.strip())
                self.said.notify_all()

    def until(self, told, patience=60):
        """Waits until it has said a line that `told` accepts, and gives that line."""
        with self.said:
            found = self.said.wait_for(lambda: next(filter(told, self.lines), None), patience)
        assert found, f"It has not said it in {patience} s; it said {self.lines[-20:]}"
        return found

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.reading.join()


def eventually(truth, patience=60):
    """Waits until there is nothing left to complain of."""
    end = time.monotonic() + patience
    while complaint := truth():
        assert time.monotonic() < end, complaint
        time.sleep(0.2)
