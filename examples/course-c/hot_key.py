"""Step 2: one busy key. All records of a key live in one shard, so splitting does not help it: the key must be spread.

    python hot_key.py create
    python hot_key.py burst             sends 1,500 records of the one key
    python hot_key.py split
    python hot_key.py spread            the same 1,500 with a suffix of two digits on the key
"""

import sys

from lab import make_stream, put_all, report, split_evenly

STREAM = "lab-hot-key"
KEY = "celebrity"


def records(count, key_of):
    return [{"PartitionKey": key_of(i), "Data": b"like"} for i in range(count)]


if __name__ == "__main__":
    step = sys.argv[1] if len(sys.argv) > 1 else ""
    if step == "create":
        make_stream(STREAM)
    elif step == "burst":
        report("1,500 records of one key", 1500, *put_all(STREAM, records(1500, lambda i: KEY)))
    elif step == "spread":
        report("1,500 records of that key with a suffix", 1500, *put_all(STREAM, records(1500, lambda i: f"{KEY}-{i % 100:02}")))
    elif step == "split":
        split_evenly(STREAM)
    else:
        raise SystemExit(__doc__)
