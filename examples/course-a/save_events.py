"""Step 4: save every event into the data lake, under raw/user-events/ and partitions of time."""

import json

import boto3
from botocore.exceptions import ClientError

from read_orders import STREAM_NAME, kinesis, read_shard

BUCKET = "my-data-lake"
ZONE = "raw/user-events"

s3 = boto3.client("s3", region_name="us-east-1")


def create_bucket(name):
    try:
        s3.head_bucket(Bucket=name)
    except ClientError as error:
        if error.response["Error"]["Code"] != "404":
            raise
        s3.create_bucket(Bucket=name)
        print(f"Created the bucket {name}")


def partition_of(record):
    """When the record arrived decides where it goes, so that a query over one hour reads one folder."""
    return record["ApproximateArrivalTimestamp"].strftime("year=%Y/month=%m/day=%d/hour=%H")


def save(shard_id, partition, records):
    """One object of newline-delimited JSON. The numbers in its name say what is in it: saved twice, it is the same object."""
    first, last = records[0]["SequenceNumber"], records[-1]["SequenceNumber"]
    key = f"{ZONE}/{partition}/{shard_id}-{first}-{last}.json"
    lines = "".join(json.dumps(json.loads(record["Data"])) + "\n" for record in records)
    s3.put_object(Bucket=BUCKET, Key=key, Body=lines.encode("utf-8"), ContentType="application/x-ndjson")
    print(f"{len(records)} events in s3://{BUCKET}/{key}")


if __name__ == "__main__":
    create_bucket(BUCKET)
    for shard in kinesis.list_shards(StreamName=STREAM_NAME)["Shards"]:
        partitions = {}
        for record in read_shard(shard["ShardId"]):
            partitions.setdefault(partition_of(record), []).append(record)
        for partition, records in partitions.items():
            save(shard["ShardId"], partition, records)
    for each in s3.list_objects_v2(Bucket=BUCKET, Prefix=f"{ZONE}/", Delimiter="/").get("CommonPrefixes", []):
        print(f"In the lake: {each['Prefix']}")
