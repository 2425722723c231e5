"""Step 1: a shard takes 1,000 records or 1 MiB a second. What is too much is refused record by record; splitting doubles both.

    python write_limits.py create       makes the stream
    python write_limits.py burst        sends 1,500 small records, spread over many keys, in one go
    python write_limits.py bytes        sends 1.6 MiB in 64 records
    python write_limits.py split        makes two shards of every one
"""

import sys

from lab import make_stream, put_all, report, split_evenly

STREAM = "lab-writes"


def small_records(count):
    return [{"PartitionKey": f"user-{i}", "Data": b"click"} for i in range(count)]


def large_records(count, size):
    return [{"PartitionKey": f"user-{i}", "Data": bytes(size)} for i in range(count)]


if __name__ == "__main__":
    step = sys.argv[1] if len(sys.argv) > 1 else ""
    if step == "create":
        make_stream(STREAM)
    elif step == "burst":
        report("1,500 small records", 1500, *put_all(STREAM, small_records(1500)))
    elif step == "bytes":
        report("1.6 MiB", 64, *put_all(STREAM, large_records(64, 25 * 1024)))
    elif step == "split":
        split_evenly(STREAM)
    else:
        raise SystemExit(__doc__)
