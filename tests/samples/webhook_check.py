"""The receiver is sent a ping and a change, and takes both; it takes nothing forged, nothing old, and nothing twice."""
import base64
import hashlib
import hmac
import json
import os
import tempfile
import time
import urllib.error
import urllib.request

from service import Sample, call, eventually, report


def post(url, body, secret, message="msg_1", at=None, signature=None):
    """What somebody else would send; gives the status of the answer."""
    at = str(int(at or time.time()))
    signed = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), f"{message}.{at}.".encode() + body, hashlib.sha256).digest()
    headers = {"webhook-id": message, "webhook-timestamp": at, "webhook-signature": signature or "v1," + base64.b64encode(signed).decode()}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers, method="POST"), timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def change(key):
    return json.dumps({"type": "action.statusChanged", "data": {"subject": {"key": key}}}).encode()


def delivered(webhook):
    """What the service has to say of its deliveries, as long as one is not taken."""
    deliveries = call("GET", f"webhooks/{webhook}/deliveries")["items"]
    return None if deliveries and all(d["state"] == "delivered" for d in deliveries) else deliveries or "Nothing was sent."


with tempfile.TemporaryDirectory() as directory:
    inbox = os.path.join(directory, "inbox.db")
    # Where it will listen has to be known before there is a secret: it begins with a secret of nobody's.
    probe = Sample("webhook_receiver", "0", inbox, WEBHOOK_SECRET="whsec_bm9ib2R5")
    url = probe.until(lambda line: line.startswith("listening")).split()[-1]
    probe.kill()
    port = url.rstrip("/").rsplit(":", 1)[-1]
    webhook = call("POST", "webhooks", {"url": url, "types": ["action.statusChanged"]})
    secret = webhook["secret"]
    receiver, handled = Sample("webhook_receiver", port, inbox, WEBHOOK_SECRET=secret), []
    try:
        receiver.until(lambda line: line.startswith("listening"))
        call("POST", f"webhooks/{webhook['id']}/ping")
        receiver.until(lambda line: line == "webhook.ping")
        report("ccr-2016-s1")
        receiver.until(lambda line: line == "action.statusChanged ccr-2016-s1")
        eventually(lambda: delivered(webhook["id"]))

        body = change("forged")
        assert post(url, body, "whsec_bm90IHRoZSBzZWNyZXQ=") == 401, "signed with another secret"
        assert post(url, body, secret, signature="v1,") == 401, "not signed"
        assert post(url, body, secret, at=time.time() - 3600) == 401, "an hour old"
        assert post(url, body, secret, signature="v1,bm8= v1," + "A" * 44) == 401, "two signatures, neither right"
        assert not any("forged" in line for line in receiver.lines), receiver.lines

        # The same message again, also after a restart, is taken and not handled.
        for key in ("once", "again"):
            for message in ("msg_2", "msg_2", key):
                assert post(url, change(key if message == key else "twice"), secret, message) == 204
            receiver.until(lambda line: line == f"action.statusChanged {key}")
            handled += receiver.lines
            receiver.kill()
            receiver = Sample("webhook_receiver", port, inbox, WEBHOOK_SECRET=secret)
            receiver.until(lambda line: line.startswith("listening"))
        assert handled.count("action.statusChanged twice") == 1, handled

        # While the secret is replaced, what is signed with both is taken by who has either.
        call("POST", f"webhooks/{webhook['id']}/rotate-secret")
        report("ccr-2016-c1")
        receiver.until(lambda line: line == "action.statusChanged ccr-2016-c1")
    finally:
        receiver.kill()
        call("DELETE", f"webhooks/{webhook['id']}", If_Match="*")
