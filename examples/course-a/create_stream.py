"""Step 1: create a stream and wait until it can be used."""

import time

import boto3
from botocore.exceptions import ClientError

STREAM_NAME = "user-events-stream"

kinesis = boto3.client("kinesis", region_name="us-east-1")


def create_stream(name, shard_count=1):
    """Returns True when the stream is new, False when it was there already."""
    try:
        kinesis.create_stream(StreamName=name, ShardCount=shard_count)
    except kinesis.exceptions.ResourceInUseException as error:
        print(f"Nothing to create: {error.response['Error']['Message']}")
        return False
    print(f"Asked for stream {name} with {shard_count} shard(s)")
    return True


def wait_until_active(name, seconds_between_looks=0.2):
    """The stream starts out CREATING; writing to it is possible from ACTIVE on."""
    while True:
        description = kinesis.describe_stream(StreamName=name)["StreamDescription"]
        print(f"Status: {description['StreamStatus']}")
        if description["StreamStatus"] == "ACTIVE":
            return description
        time.sleep(seconds_between_looks)


if __name__ == "__main__":
    try:
        create_stream(STREAM_NAME)
        stream = wait_until_active(STREAM_NAME)
        print(f"Ready: {stream['StreamARN']}, {len(stream['Shards'])} shard(s)")
    except ClientError as error:
        raise SystemExit(f"{error.response['Error']['Code']}: {error.response['Error']['Message']}")
