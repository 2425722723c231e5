"""What the steps of the lab share. Nothing here knows of Leat: only AWS_ENDPOINT_URL differs from AWS."""

import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

# The SDK would quietly try again what was refused, and the refusals are what this lab is about.
kinesis = boto3.client("kinesis", region_name="us-east-1", config=Config(retries={"total_max_attempts": 1}))

RECORDS_PER_REQUEST_MAX = 500
MIB = 1024 * 1024


def make_stream(name, shards=1):
    kinesis.create_stream(StreamName=name, ShardCount=shards)
    wait_until_active(name)
    print(f"{name}: {shards} shard(s)")


def wait_until_active(name):
    while describe(name)["StreamStatus"] != "ACTIVE":
        time.sleep(0.2)


def describe(name):
    return kinesis.describe_stream_summary(StreamName=name)["StreamDescriptionSummary"]


def open_shards(name):
    shards = kinesis.list_shards(StreamName=name, ShardFilter={"Type": "AT_LATEST"})["Shards"]
    return [shard["ShardId"] for shard in shards]


def split_evenly(name):
    """Every open shard becomes two of half the size. The parents stay readable and take no more records."""
    for shard_id in open_shards(name):
        shard = next(each for each in kinesis.list_shards(StreamName=name)["Shards"] if each["ShardId"] == shard_id)
        keys = shard["HashKeyRange"]
        middle = (int(keys["StartingHashKey"]) + int(keys["EndingHashKey"])) // 2 + 1
        kinesis.split_shard(StreamName=name, ShardToSplit=shard_id, NewStartingHashKey=str(middle))
        wait_until_active(name)
        print(f"split {shard_id}: open are now {', '.join(open_shards(name))}")


def put_all(name, records):
    """Sends each record once, as fast as it goes. Returns how many were accepted, and what the first refusal said."""
    accepted, refusal = 0, None
    for start in range(0, len(records), RECORDS_PER_REQUEST_MAX):
        answer = kinesis.put_records(StreamName=name, Records=records[start : start + RECORDS_PER_REQUEST_MAX])
        for record in answer["Records"]:
            if "ErrorCode" in record:
                refusal = refusal or f"{record['ErrorCode']}: {record['ErrorMessage']}"
            else:
                accepted += 1
    return accepted, refusal


def report(what, sent, accepted, refusal):
    print(f"{what}: {sent} sent, {accepted} accepted, {sent - accepted} refused")
    if refusal:
        print(f"  {refusal}")


def complaint(error: ClientError):
    return f"{error.response['Error']['Code']}: {error.response['Error']['Message']}"
