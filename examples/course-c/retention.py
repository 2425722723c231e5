"""Step 5: how long things last. A shard iterator lives five minutes, a record 24 hours, or as long as the stream is told.

    python retention.py create          makes the stream and puts one record
    python retention.py iterator        takes an iterator and writes it down in a temporary file
    python retention.py use             reads with the iterator that was written down
    python retention.py read            reads from the oldest record on
    python retention.py raise           48 hours instead of 24
    python retention.py lower           24 hours again
"""

import pathlib
import sys
import tempfile

from botocore.exceptions import ClientError

from lab import complaint, describe, kinesis, make_stream, open_shards

STREAM = "lab-retention"
NOTE = pathlib.Path(tempfile.gettempdir()) / "lab-iterator.txt"


def new_iterator():
    (shard_id,) = open_shards(STREAM)
    return kinesis.get_shard_iterator(StreamName=STREAM, ShardId=shard_id, ShardIteratorType="TRIM_HORIZON")["ShardIterator"]


def read(iterator):
    """A page may be empty though there is more behind it, so an empty one is read on from a few times."""
    for _ in range(4):
        page = kinesis.get_records(ShardIterator=iterator)
        if page["Records"] or page["MillisBehindLatest"] == 0:
            break
        iterator = page["NextShardIterator"]
    print(f"{len(page['Records'])} record(s): {[record['Data'].decode() for record in page['Records']]}")


if __name__ == "__main__":
    step = sys.argv[1] if len(sys.argv) > 1 else ""
    try:
        if step == "create":
            make_stream(STREAM)
            kinesis.put_record(StreamName=STREAM, PartitionKey="user-1", Data=b"a click")
            print("1 record put")
        elif step == "iterator":
            NOTE.write_text(new_iterator())
            print("written down")
        elif step == "use":
            read(NOTE.read_text())
        elif step == "read":
            read(new_iterator())
        elif step == "raise":
            kinesis.increase_stream_retention_period(StreamName=STREAM, RetentionPeriodHours=48)
            print(f"{describe(STREAM)['RetentionPeriodHours']} hours")
        elif step == "lower":
            kinesis.decrease_stream_retention_period(StreamName=STREAM, RetentionPeriodHours=24)
            print(f"{describe(STREAM)['RetentionPeriodHours']} hours")
        else:
            raise SystemExit(__doc__)
    except ClientError as error:
        print(complaint(error))
