"""A shop's events into a Kinesis stream: 600 over three days, some of them sent twice, two that are broken.

    python produce.py            everything at once
    python produce.py --slowly   a few a second, to watch them arrive
"""

import json
import sys
import time
from datetime import datetime, timedelta, timezone

import boto3

STREAM = "user-events-stream"
FIRST_DAY = datetime(2026, 11, 28, tzinfo=timezone.utc)
PAGES = ["/", "/search", "/product", "/basket", "/checkout"]


def event(number):
    happened = FIRST_DAY + timedelta(minutes=7 * number)
    page = PAGES[number % len(PAGES)]
    body = {
        "event_id": f"event-{number:04}",
        "event_time": happened.isoformat(),
        "user_id": f"user-{number % 17}",
        "page": page,
    }
    if page == "/checkout":
        body["amount"] = 10 + number % 40 + 0.5
    return body


def records():
    for number in range(600):
        body = json.dumps(event(number))
        yield body
        # A producer whose request timed out sends again: at least once.
        if number % 20 == 0:
            yield body
        # And one has a bug.
        if number % 300 == 150:
            yield body[:40]


def main():
    kinesis = boto3.client("kinesis", region_name="us-east-1")
    slowly = "--slowly" in sys.argv
    at_once = 5 if slowly else 200
    waiting = []
    sent = 0
    for number, body in enumerate(records()):
        waiting.append({"Data": body.encode(), "PartitionKey": f"user-{number % 17}"})
        if len(waiting) == at_once:
            sent += send(kinesis, waiting)
            waiting = []
            if slowly:
                time.sleep(1)
    sent += send(kinesis, waiting)
    print(f"{sent} records sent: 600 events, 30 of them twice, and 2 that are broken")


def send(kinesis, entries):
    """PutRecords may refuse some entries of a request: those are sent again."""
    left = entries
    while left:
        answer = kinesis.put_records(StreamName=STREAM, Records=left)
        left = [entry for entry, result in zip(left, answer["Records"]) if "ErrorCode" in result]
        if left:
            time.sleep(0.2)
    return len(entries)


main()
