"""JSON lines between the suite and a driver in Python.

In: {"id": 1, "operation": "PutRecord", "input": {...}}. Out: {"id": 1, ...} with one of
  "output":  the members of the answer,
  "error":   {"code", "message", "httpStatus"}, null where the client shows none,
  "refused": the client's own validation said no, with its text,
  "fault":   no AWS answer to speak of (connection failed, answer not understood).
Blobs travel as {"$blob": base64}, timestamps as {"$timeMs": n}.
"""

import base64
import concurrent.futures
import datetime
import json
import sys
import threading
import traceback


def decode(value):
    """What the suite sent, as Python values."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if isinstance(value, dict):
        if set(value) == {"$blob"}:
            return base64.b64decode(value["$blob"])
        if set(value) == {"$timeMs"}:
            return datetime.datetime.fromtimestamp(value["$timeMs"] / 1000, datetime.timezone.utc)
        return {name: decode(item) for name, item in value.items()}
    return value


def encode(value):
    """Python values, as the suite reads them. Members without a value are left out."""
    if isinstance(value, (bytes, bytearray)):
        return {"$blob": base64.b64encode(bytes(value)).decode("ascii")}
    if isinstance(value, datetime.datetime):
        return {"$timeMs": round(value.timestamp() * 1000)}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {name: encode(item) for name, item in value.items() if item is not None}
    return value


def serve(call, threads, version):
    """Answers requests until standard input ends. `call(operation, input)` returns the answer without its id."""
    writing = threading.Lock()

    def write(message):
        line = json.dumps(message)
        with writing:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()

    def run(request):
        try:
            answer = call(request["operation"], decode(request["input"]))
        except Exception:
            answer = {"fault": traceback.format_exc()}
        write({"id": request["id"], **answer})

    write({"ready": version})
    with concurrent.futures.ThreadPoolExecutor(threads) as pool:
        for line in sys.stdin:
            pool.submit(run, json.loads(line))
