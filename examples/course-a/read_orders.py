"""Step 3: read everything back, shard by shard, from the oldest record on."""

import json

import boto3

STREAM_NAME = "user-events-stream"

kinesis = boto3.client("kinesis", region_name="us-east-1")


def read_shard(shard_id):
    """An iterator is a place in a shard; each answer brings the next one."""
    iterator = kinesis.get_shard_iterator(
        StreamName=STREAM_NAME,
        ShardId=shard_id,
        ShardIteratorType="TRIM_HORIZON",
    )["ShardIterator"]
    while iterator:
        answer = kinesis.get_records(ShardIterator=iterator, Limit=10)
        yield from answer["Records"]
        # Zero milliseconds behind: this was the newest there is. A real consumer would go on asking.
        if answer["MillisBehindLatest"] == 0:
            return
        iterator = answer["NextShardIterator"]


if __name__ == "__main__":
    for shard in kinesis.list_shards(StreamName=STREAM_NAME)["Shards"]:
        for record in read_shard(shard["ShardId"]):
            event = json.loads(record["Data"])
            print(f"{shard['ShardId']} {record['SequenceNumber']} {record['PartitionKey']} {json.dumps(event)}")
