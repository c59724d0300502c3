#!/usr/bin/env python3
"""Receives webhooks, verifies them as Standard Webhooks says, and handles each message once. Python's standard library alone.

    WEBHOOK_SECRET=whsec_… python3 webhook_receiver.py [8090 [inbox.db]]
"""
import base64
import contextlib
import hashlib
import hmac
import http.server
import json
import os
import sqlite3
import sys
import time

secret = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
port = int((sys.argv[1:2] or ["8090"])[0])
inbox = (sys.argv[2:3] or ["inbox.db"])[0]


def is_genuine(headers, body):
    """Signed by who has the secret, and not long ago: what somebody overheard cannot be sent again tomorrow."""
    message, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > 300:
        return False
    signed = hmac.new(secret, f"{message}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    expected = b"v1," + base64.b64encode(signed)
    # While a secret is being replaced there are two signatures, with a space between them.
    return any(hmac.compare_digest(expected, given.encode()) for given in headers.get("webhook-signature", "").split())


def keep(message, body):
    """Writes it down, and says whether it is new: a message may come twice, and keeps its webhook-id."""
    with contextlib.closing(sqlite3.connect(inbox)) as database, database:
        return database.execute("INSERT OR IGNORE INTO messages VALUES (?, ?)", (message, body)).rowcount == 1


def handle(message):
    """What you want to do with it."""
    print(message["type"], message["data"].get("subject", {}).get("key", ""), flush=True)


class Receiver(http.server.BaseHTTPRequestHandler):
    timeout = 10

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        if length > 1 << 20:
            return self.answer(413)
        body = self.rfile.read(length)
        if not is_genuine(self.headers, body):
            return self.answer(401)
        new = keep(self.headers["webhook-id"], body)
        self.answer(204)  # at once: whoever takes longer than 15 seconds is sent it again
        if new:
            handle(json.loads(body))

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.wfile.flush()

    def log_message(self, *_):
        pass


with contextlib.closing(sqlite3.connect(inbox)) as database, database:
    database.execute("CREATE TABLE IF NOT EXISTS messages (id TEXT PRIMARY KEY, body BLOB)")
with http.server.ThreadingHTTPServer(("127.0.0.1", port), Receiver) as server:
    print(f"listening on http://127.0.0.1:{server.server_port}/", flush=True)
    server.serve_forever()
